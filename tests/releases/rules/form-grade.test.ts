import { describe, expect, test } from 'vitest'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { gradeMax, gradeOf } from '#lib/i18n/reading-grade.ts'
import { formGrade } from '#lib/releases/rules/form-grade.ts'

describe.each(Object.values(rulePacks))('the form of $place', (pack) => {
  test.each(['en', 'es'] as const)('can be read in %s by somebody with eight years of school', (language) => {
    const grade = formGrade(pack, language)
    expect(grade).toBeGreaterThan(1)
    expect(grade).toBeLessThanOrEqual(gradeMax)
  })
})

test('an authorization as lawyers write it would be found too hard', () => {
  const text =
    'I hereby authorize the disclosure of my individually identifiable health information as described below, and understand that this authorization is voluntary and revocable except to the extent of reliance.'
  expect(gradeOf('en', [text])).toBeGreaterThan(gradeMax)
})
