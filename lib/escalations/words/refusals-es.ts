import type { SameKeys } from '#lib/i18n/translator.ts'
import type { escalationRefusalsEn } from './refusals-en.ts'

export const escalationRefusalsEs: SameKeys<typeof escalationRefusalsEn> = {
  ask_later:
    'Puede pedir que le responda otra persona cuando pase la hora que le dijimos. Hasta entonces, llámenos, por favor.',
  say_why_else: 'Elija qué salió mal.',
  no_number: 'No dio ningún número, o dijo que nadie le llame. Elija otra frase.',
}
