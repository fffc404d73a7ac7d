import type { SameKeys } from '#lib/i18n/translator.ts'
import type { sheetRefusalsEn } from './refusals-en.ts'

export const sheetRefusalsEs: SameKeys<typeof sheetRefusalsEn> = {
  say_something: 'Complete al menos uno de los campos.',
  too_many_sheets: 'Usted tiene diez hojas de historia. Retire una antes de escribir otra.',
  say_for_client: 'Elija si la persona puede leerla.',
}
