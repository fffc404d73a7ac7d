import { describe } from 'vitest'
import { launch } from './browsers.ts'
import { leavingTable } from './table.ts'

// Two forms: what differs between browsers is how a page is left, and not which form is on it.

describe('in Firefox', () => {
  leavingTable({
    launch: launch.firefox,
    hasScripts: true,
    isFor: (way, form) => form.takesAll === true && way.scripts !== 'none' && !way.chromium,
  })
})
