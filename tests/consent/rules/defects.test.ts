import { describe, expect, test } from 'vitest'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { expectOfModel } from '#tests/consent/expectations.ts'
import { defectStories, soundStories, statementStories } from '../defect-stories.ts'

test.each(soundStories)('$title', expectOfModel)

describe('a release opens nothing', () => {
  test.each(Object.values(defectStories).flat())('when $title', expectOfModel)
  test.each(statementStories)('when $title', expectOfModel)
})

test.each(Object.entries(defectStories))('the stories of %s are about it', (defect, stories) => {
  for (const { expectations } of stories) {
    const named = expectations.flatMap((each) => (each.kind === 'defects' ? each.defects : []))
    expect(named).toContain(defect)
  }
})

test('Minnesota asks the client by law when the family asks the center', () => {
  expect(rulePacks['us-mn'].askClientByLaw).toBe(true)
})
