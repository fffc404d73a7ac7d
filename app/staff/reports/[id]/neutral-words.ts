import { sayConsent } from '#lib/i18n/consent.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { type NeutralReply, neutralReplies } from '#lib/reports/rules/report.ts'

export const neutralIn = (reply: NeutralReply, language: Language) => sayConsent(language)(`neutralReplies.${reply}`)

/** Which neutral sentence these words are, in either language; null for somebody's own, and for a changed one. */
export function neutralOf(words: string): NeutralReply | null {
  const line = words.trim()
  return neutralReplies.find((reply) => languages.some((each) => neutralIn(reply, each) === line)) ?? null
}
