import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Suites that take more than half a minute, the longest first. */
const longest = [
  'tests/journeys/thread.test.ts',
  'tests/journeys/second-factor.test.ts',
  'tests/leaks/two-worlds.test.ts',
  'tests/journeys/leaving/chromium.test.ts',
  'tests/journeys/leaving/firefox.test.ts',
  'tests/agreement/agreement.test.ts',
  'tests/form/every-answer.test.ts',
  'tests/leaks/planted-leaks.test.ts',
  'tests/journeys/right-person.test.ts',
  'tests/journeys/leaving/closed-lid.test.ts',
  'tests/journeys/privacy-officer.test.ts',
  'tests/journeys/set-right.test.ts',
  'tests/journeys/meeting-whole.test.ts',
  'tests/page/documents.test.ts',
  'tests/journeys/reading-order.test.ts',
  'tests/journeys/narrow.test.ts',
  'tests/journeys/keyboard-desk.test.ts',
  'tests/audit/access/pages.test.ts',
  'tests/audit/rows/million.test.ts',
  'tests/architecture/imports.test.ts',
  'tests/form/two-people.test.ts',
  'tests/journeys/leaving/without-scripts.test.ts',
  'tests/launch/new-noun.test.ts',
  'tests/launch/certificates.test.ts',
  'tests/releases/do/right-person.test.ts',
  'tests/journeys/first-screen.test.ts',
  'tests/people/access/rights.test.ts',
  'tests/leaks/clocks/arrival.test.ts',
  'tests/races/revocation.test.ts',
]

/** Starts the suites that take longest first, so that no core is idle while the other finishes one of them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const known = longest.indexOf(relative(project.config.root, moduleId))
      return known < 0 ? longest.length : known
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
