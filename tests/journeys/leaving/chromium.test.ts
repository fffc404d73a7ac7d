import { describe } from 'vitest'
import { launch } from './browsers.ts'
import { leavingTable } from './table.ts'

describe('in Chromium', () => {
  leavingTable({ launch: launch.chromium, hasScripts: true, isFor: (way) => way.scripts !== 'none' })
})
