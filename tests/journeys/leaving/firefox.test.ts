import { describe, test } from 'vitest'
import { hasFirefox, launch } from './browsers.ts'
import { leavingTable } from './table.ts'

const isHere = hasFirefox()

test('Firefox is on this machine', (context) => {
  if (isHere) return
  const why =
    'No Firefox is here, so no form is left in one. Install one (on Debian: firefox-esr), or name it in FIREFOX_PATH.'
  if (process.env.CI) throw new Error(why)
  context.skip(why)
})

// Two forms: what differs between browsers is how a page is left, and not which form is on it.

describe.runIf(isHere)('in Firefox', () => {
  leavingTable({
    launch: launch.firefox,
    hasScripts: true,
    isFor: (way, form) => form.takesAll === true && way.scripts !== 'none' && !way.chromium,
  })
})
