import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends every run with one plain line: `N passed, N failed`. Before it stands a sentence for what was left out, and why.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0
    let failed = unhandled.length
    const leftOut: string[] = []
    for (const module of modules) {
      if (module.errors().length > 0) failed++
      // A suite that could not begin skips its tests. That counts as a failure.
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') passed++
        if (result.state === 'failed') failed++
        if (result.state === 'skipped' && result.note) leftOut.push(`Left out: ${result.note}\n`)
      }
    }
    process.on('exit', () => process.stdout.write(`${leftOut.join('')}${passed} passed, ${failed} failed\n`))
  }
}
