import { writtenDate } from '#app/_parts/written-date.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import type { RegisterFile } from '#lib/releases/see/see-register-file.ts'
import { sayRegister } from '#lib/releases/words/register.ts'
import { whyOf } from './why-of.ts'

/** The register as a table for a spreadsheet, a line for each release. */
export function registerCsv({ lines, timeZone }: RegisterFile, language: Language): Uint8Array {
  const say = sayRegister(language)
  const date = (at: Date | null) => (at ? writtenDate(at, language, timeZone) : '')
  return csvOf([
    [say('client'), say('person'), say('state'), say('why'), say('ends'), say('signed'), say('form')],
    ...lines.map((line) => [
      line.clientName,
      `${line.recipientName} (${inWords('relationships', line.relationship, language)})`,
      say(`states.${line.state}`),
      whyOf(line, language).join(' '),
      date(line.endsAt),
      date(line.signedAt),
      say(`forms.${line.form}`),
    ]),
  ])
}
