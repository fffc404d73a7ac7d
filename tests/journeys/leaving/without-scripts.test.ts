import { describe } from 'vitest'
import { launch } from './browsers.ts'
import { leavingTable } from './table.ts'

describe('in Chromium without scripts', () => {
  leavingTable({
    launch: launch.chromium,
    hasScripts: false,
    isFor: ({ scripts, isByLink }, { who }) => scripts !== undefined && !(isByLink && who === 'marcus'),
  })
})
