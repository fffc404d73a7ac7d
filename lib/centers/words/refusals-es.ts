import type { SameKeys } from '#lib/i18n/translator.ts'
import type { centerRefusalsEn } from './refusals-en.ts'

export const centerRefusalsEs: SameKeys<typeof centerRefusalsEn> = {
  enter_center_name: 'Escriba el nombre del centro.',
  enter_center_phone: 'Escriba un teléfono, como (555) 555-0100.',
  name_holiday: '{field}: escriba cómo se llama ese día, por ejemplo Navidad.',
  hours_in_order: '{field}: escriba las dos horas, y que cierre después de abrir, como 9:00 y 17:00.',
  holiday_twice: '{field}: este día está dos veces, con dos nombres. Deje uno de ellos.',
  name_place: '{field}: escriba cómo se llama este lugar, o vacíe también su teléfono y lo demás.',
  name_carrier: 'Nombre la compañía con la que firmó este acuerdo.',
}
