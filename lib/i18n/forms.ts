import { askingRefusalsEn } from '#lib/asking/words/refusals-en.ts'
import { askingRefusalsEs } from '#lib/asking/words/refusals-es.ts'
import { attachmentRefusalsEn } from '#lib/attachments/words/refusals-en.ts'
import { attachmentRefusalsEs } from '#lib/attachments/words/refusals-es.ts'
import { careRefusalsEn } from '#lib/care/words/refusals-en.ts'
import { careRefusalsEs } from '#lib/care/words/refusals-es.ts'
import { centerRefusalsEn } from '#lib/centers/words/refusals-en.ts'
import { centerRefusalsEs } from '#lib/centers/words/refusals-es.ts'
import { conflictRefusalsEn } from '#lib/conflicts/words/refusals-en.ts'
import { conflictRefusalsEs } from '#lib/conflicts/words/refusals-es.ts'
import { disclosureRefusalsEn } from '#lib/disclosures/words/refusals-en.ts'
import { disclosureRefusalsEs } from '#lib/disclosures/words/refusals-es.ts'
import { escalationRefusalsEn } from '#lib/escalations/words/refusals-en.ts'
import { escalationRefusalsEs } from '#lib/escalations/words/refusals-es.ts'
import { exceptionRefusalsEn } from '#lib/exceptions/words/refusals-en.ts'
import { exceptionRefusalsEs } from '#lib/exceptions/words/refusals-es.ts'
import { fhirRefusalsEn } from '#lib/fhir/words/refusals-en.ts'
import { fhirRefusalsEs } from '#lib/fhir/words/refusals-es.ts'
import { sheetRefusalsEn } from '#lib/history-sheets/words/refusals-en.ts'
import { sheetRefusalsEs } from '#lib/history-sheets/words/refusals-es.ts'
import { holdRefusalsEn } from '#lib/holds/words/refusals-en.ts'
import { holdRefusalsEs } from '#lib/holds/words/refusals-es.ts'
import { identityRefusalsEn } from '#lib/identity/words/refusals-en.ts'
import { identityRefusalsEs } from '#lib/identity/words/refusals-es.ts'
import { meetingRefusalsEn } from '#lib/meetings/words/refusals-en.ts'
import { meetingRefusalsEs } from '#lib/meetings/words/refusals-es.ts'
import { letterRefusalsEn } from '#lib/people/words/refusals-en.ts'
import { letterRefusalsEs } from '#lib/people/words/refusals-es.ts'
import { releaseRefusalsEn } from '#lib/releases/words/refusals-en.ts'
import { releaseRefusalsEs } from '#lib/releases/words/refusals-es.ts'
import { reportRefusalsEn } from '#lib/reports/words/refusals-en.ts'
import { reportRefusalsEs } from '#lib/reports/words/refusals-es.ts'
import { secondFactorRefusalsEn } from '#lib/second-factor/words/refusals-en.ts'
import { secondFactorRefusalsEs } from '#lib/second-factor/words/refusals-es.ts'
import { signInRefusalsEn } from '#lib/sign-in/words/refusals-en.ts'
import { signInRefusalsEs } from '#lib/sign-in/words/refusals-es.ts'
import { summaryRefusalsEn } from '#lib/summaries/words/refusals-en.ts'
import { summaryRefusalsEs } from '#lib/summaries/words/refusals-es.ts'
import { takeAlongRefusalsEn } from '#lib/take-along/words/refusals-en.ts'
import { takeAlongRefusalsEs } from '#lib/take-along/words/refusals-es.ts'
import { textRefusalsEn } from '#lib/texts/words/refusals-en.ts'
import { textRefusalsEs } from '#lib/texts/words/refusals-es.ts'
import { fieldsEn } from './fields-en.ts'
import { fieldsEs } from './fields-es.ts'
import { formsEn } from './forms-en.ts'
import { formsEs } from './forms-es.ts'
import type { Language } from './language.ts'
import { speaker } from './translator.ts'

/** The problems of every form: those any form can have, and the refusals of each noun. */
const problems = {
  en: {
    ...formsEn.problems,
    ...askingRefusalsEn,
    ...attachmentRefusalsEn,
    ...careRefusalsEn,
    ...conflictRefusalsEn,
    ...disclosureRefusalsEn,
    ...escalationRefusalsEn,
    ...exceptionRefusalsEn,
    ...fhirRefusalsEn,
    ...sheetRefusalsEn,
    ...letterRefusalsEn,
    ...meetingRefusalsEn,
    ...releaseRefusalsEn,
    ...holdRefusalsEn,
    ...identityRefusalsEn,
    ...centerRefusalsEn,
    ...reportRefusalsEn,
    ...secondFactorRefusalsEn,
    ...signInRefusalsEn,
    ...summaryRefusalsEn,
    ...takeAlongRefusalsEn,
    ...textRefusalsEn,
  },
  es: {
    ...formsEs.problems,
    ...askingRefusalsEs,
    ...attachmentRefusalsEs,
    ...careRefusalsEs,
    ...conflictRefusalsEs,
    ...disclosureRefusalsEs,
    ...escalationRefusalsEs,
    ...exceptionRefusalsEs,
    ...fhirRefusalsEs,
    ...sheetRefusalsEs,
    ...letterRefusalsEs,
    ...meetingRefusalsEs,
    ...releaseRefusalsEs,
    ...holdRefusalsEs,
    ...identityRefusalsEs,
    ...centerRefusalsEs,
    ...reportRefusalsEs,
    ...secondFactorRefusalsEs,
    ...signInRefusalsEs,
    ...summaryRefusalsEs,
    ...takeAlongRefusalsEs,
    ...textRefusalsEs,
  },
}

export type ProblemKey = keyof typeof problems.en

/** Whether a problem has words of ours; what a library says of its own accord has none. */
export function isProblemKey(key: string): key is ProblemKey {
  return Object.hasOwn(problems.en, key)
}

export const sayForms = speaker({
  en: { ...formsEn, problems: problems.en, fields: fieldsEn },
  es: { ...formsEs, problems: problems.es, fields: fieldsEs },
})

/** What was done with a form, for the page that it leads to. */
export type Said = keyof typeof formsEn.did

export function isSaid(did: string): did is Said {
  return Object.hasOwn(formsEn.did, did)
}

/** Whether a field is called something in sentences about it. */
export function isNamedField(field: string): boolean {
  return Object.hasOwn(fieldsEn, unnumbered(field))
}

/** The field of a row of several alike: `opens` of `opens-3`. */
function unnumbered(field: string): string {
  return field.replace(/-\d+$/, '')
}

/** Which of several alike a field is, so that nobody has to look for it: by its number, and hours by their day. */
function rowOf(field: string, language: Language): string {
  const [, of, number] = /^(.+)-(\d+)$/.exec(field) ?? []
  if (!of || !isNamedField(field)) return ''
  if (of !== 'opens' && of !== 'closes') return `(${number})`
  // The first day of 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, Number(number)))
  return `(${new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day)})`
}

/**
 * What is wrong with a field, in a sentence that names it. The years of its examples are seen from `at`; the phone
 * number is the center's.
 */
export function sayProblem(
  problem: { readonly field: string; readonly key: string },
  language: Language,
  { at, phone }: { readonly at: Date; readonly phone: string },
): string {
  const say = sayForms(language)
  const field = isNamedField(problem.field) ? (unnumbered(problem.field) as keyof typeof fieldsEn) : 'other'
  const name = [say(`fields.${field}`), rowOf(problem.field, language)].filter(Boolean).join(' ')
  const year = at.getUTCFullYear()
  const years = { lastYear: String(year - 1), thisYear: String(year), nextYear: String(year + 1) }
  return say(`problems.${problem.key as ProblemKey}`, { field: name, phone, ...years })
}
