import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/stage/longest-first.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/stage/global-setup.ts',
    reporters: ['default', './tests/stage/closing-line-reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // Three on two cores: a suite waits for its letters and its browser a quarter of its time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Everything of ours runs as Node runs it; nothing is mocked but the clock.
    pool: 'forks',
  },
})
