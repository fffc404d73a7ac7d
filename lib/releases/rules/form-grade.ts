import type { RulePack } from '#lib/consent/place-law.ts'
import type { Language } from '#lib/i18n/language.ts'
import { gradeOf } from '#lib/i18n/reading-grade.ts'
import { statedIn } from './release-text.ts'

/**
 * How many years of school it takes to read the form of a place. What is measured is what it tells of the law: names,
 * days and what is ticked are short, and would make any form look easy.
 */
export function formGrade({ requiredStatements, mayBePassedOn }: RulePack, language: Language): number {
  return gradeOf(
    language,
    statedIn({ statements: requiredStatements, mayBePassedOn, hasPart2Statement: true }, language),
  )
}
