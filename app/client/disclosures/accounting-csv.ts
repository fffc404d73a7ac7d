import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import type { Accounting } from '#lib/releases/see/see-accounting-file.ts'

/** What was told about a client, a line each time: when, to whom, what, how, and by which form of theirs. */
export function accountingCsv({ rows, exceptional, timeZone }: Accounting, language: Language): Uint8Array {
  const say = sayClientLife(language)
  const sayE = sayExceptional(language)
  const columns = ['when', 'who', 'what', 'how', 'basis'] as const
  return csvOf([
    columns.map((column) => say(`disclosures.${column}`)),
    ...[
      ...rows.map((row) => ({
        at: row.at,
        cells: [
          writtenTime(row.at, language, timeZone),
          row.name,
          topicsIn(row.topics, language),
          sayStaffClients(language)(`by.${row.channel}`),
          row.signedAt ? say('disclosures.basisForm', { date: writtenDate(row.signedAt, language, timeZone) }) : '',
        ],
      })),
      ...exceptional.map((row) => ({
        at: row.toldAt,
        cells: [
          writtenTime(row.toldAt, language, timeZone),
          row.recipientName,
          `${topicsIn(row.topics, language)}: ${row.content}`,
          '',
          `${sayE(`own.bases.${row.basis}`)} ${row.reason}`,
        ],
      })),
    ]
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .map(({ cells }) => cells),
  ])
}

const topicsIn = (topics: readonly Topic[], language: Language) =>
  topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')
