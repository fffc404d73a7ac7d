import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/stage/longest-first.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/stage/global-setup.ts',
    setupFiles: 'tests/stage/one-suite-at-a-time.ts',
    reporters: ['default', './tests/stage/closing-line-reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // Three on two cores: a suite waits for its letters and its browser a quarter of its time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Everything of ours runs as Node runs it; nothing is mocked but the clock.
    pool: 'forks',
    // Loading what nearly every suite needs takes longer than most suites do: each process loads it once.
    isolate: false,
  },
})
