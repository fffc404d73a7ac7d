import { writtenDate } from '#app/_parts/written-date.ts'
import type { AccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { type PdfPart, taggedPdf } from '#lib/files/tagged-pdf.ts'
import type { Language } from '#lib/i18n/language.ts'
import { accountedIn, groundOf, howOf, topicsIn, whenOf } from './line-words.ts'

/** The accounting as it is handed to a client (45 CFR 164.528(b)): a heading for each line, and what it says below. */
export function toldPdf(accounting: AccountingOfClient, language: Language): Promise<Uint8Array> {
  const { center, name, since, timeZone, lines, at } = accounting
  const say = sayAccounting(language)
  const pair = (what: 'what' | 'how' | 'ground' | 'counts', ...is: (string | null)[]): PdfPart[] => {
    const text = is.filter(Boolean).join(': ')
    return text ? [{ tag: 'LI', text: `${say(what)}: ${text}` }] : []
  }
  return taggedPdf({
    title: say('title'),
    language,
    at,
    parts: [
      { tag: 'H1', text: say('title') },
      { tag: 'P', text: say('printed', { center, name, date: writtenDate(since, language, timeZone) }) },
      ...(lines.length === 0 ? [{ tag: 'P' as const, text: say('empty') }] : []),
      ...lines.flatMap((line) => [
        { tag: 'H2' as const, text: `${whenOf(line, language, timeZone)}: ${line.name}` },
        ...pair('what', topicsIn(line, language), line.content),
        ...pair('how', howOf(line, language)),
        ...pair('ground', groundOf(line, language, timeZone), line.reason),
        ...pair('counts', say(line.accountability.must ? 'must' : 'mustNot'), accountedIn(line, language)),
      ]),
    ],
  })
}
