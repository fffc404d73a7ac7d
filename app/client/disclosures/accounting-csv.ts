import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import type { Accounting } from '#lib/releases/see/see-accounting-file.ts'

/** What was told about a client, a line each time: when, to whom, what, how, and by which form of theirs. */
export function accountingCsv({ rows, timeZone }: Accounting, language: Language): Uint8Array {
  const say = sayClientLife(language)
  const columns = ['when', 'who', 'what', 'how', 'basis'] as const
  return csvOf([
    columns.map((column) => say(`disclosures.${column}`)),
    ...rows.map((row) => [
      writtenTime(row.at, language, timeZone),
      row.name,
      row.topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; '),
      sayStaffClients(language)(`by.${row.channel}`),
      row.signedAt ? say('disclosures.basisForm', { date: writtenDate(row.signedAt, language, timeZone) }) : '',
    ]),
  ])
}
