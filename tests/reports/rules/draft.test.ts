import { expect, test } from 'vitest'
import { reportSteps, stepAfter, stepBefore } from '#lib/reports/rules/draft.ts'
import { observationNames } from '#lib/reports/rules/report.ts'

test('a reporter walks through every question once, and back the same way', () => {
  const forward = reportSteps.map((step) => stepAfter(step))
  expect(forward).toEqual([...reportSteps.slice(1), 'check'])
  expect(reportSteps.map((step) => stepBefore(step))).toEqual([null, ...reportSteps.slice(0, -1)])
})

test('a reporter is asked since when first, and who is with the person last', () => {
  expect([observationNames[0], observationNames.at(-1)]).toEqual(['sinceWhen', 'whoIsWithThem'])
})
