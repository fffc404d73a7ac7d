import type { AccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import { accountedIn, groundOf, howOf, topicsIn, whenOf } from './line-words.ts'

/** What was told about a client, a line as on the page, for a spreadsheet. */
export function toldCsv({ lines, timeZone }: AccountingOfClient, language: Language): Uint8Array {
  const say = sayAccounting(language)
  const columns = ['when', 'whom', 'what', 'how', 'ground', 'counts'] as const
  return csvOf([
    columns.map((column) => say(column)),
    ...lines.map((line) => [
      whenOf(line, language, timeZone),
      line.name,
      [topicsIn(line, language), line.content ?? ''].filter(Boolean).join(': '),
      howOf(line, language),
      [groundOf(line, language, timeZone), line.reason ?? ''].filter(Boolean).join(': '),
      `${say(line.accountability.must ? 'must' : 'mustNot')}: ${accountedIn(line, language)}`,
    ]),
  ])
}
