import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { accountabilityCitation } from '#lib/disclosures/rules/accountable.ts'
import type { AccountedLine } from '#lib/disclosures/see/see-accounting.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { citationOf } from '#lib/exceptions/rules/basis.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

// A line of the accounting in words, for the page and for the file.

/** The day of what was looked at, with how often; the moment of anything else. */
export function whenOf({ channel, times, lastAt }: AccountedLine, language: Language, timeZone: string): string {
  return channel === 'page'
    ? sayAccounting(language)('day', { date: writtenDate(lastAt, language, timeZone), times })
    : writtenTime(lastAt, language, timeZone)
}

export function topicsIn({ topics }: AccountedLine, language: Language): string {
  return topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')
}

export function howOf({ channel }: AccountedLine, language: Language): string {
  return channel ? sayStaffClients(language)(`by.${channel}`) : sayAccounting(language)('without')
}

export function groundOf({ basis, signedAt }: AccountedLine, language: Language, timeZone: string): string {
  const say = sayAccounting(language)
  if (basis) return say('cited', { why: sayExceptional(language)(`bases.${basis}`), citation: citationOf[basis] })
  return signedAt ? say('release', { date: writtenDate(signedAt, language, timeZone) }) : ''
}

/** Why a line is accounted for by law, or which exception leaves it out. */
export function accountedIn({ accountability: { why } }: AccountedLine, language: Language): string {
  const say = sayAccounting(language)
  return say('cited', { why: say(`why.${why}`), citation: accountabilityCitation[why] })
}
