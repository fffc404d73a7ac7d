import type { SameKeys } from '#lib/i18n/translator.ts'
import type { textRefusalsEn } from './refusals-en.ts'

export const textRefusalsEs: SameKeys<typeof textRefusalsEn> = {
  no_text_number:
    'Escriba un número de celular de los Estados Unidos, con su código de área, por ejemplo 612 555 0134.',
  enter_text_code: 'Escriba los 6 dígitos del mensaje que enviamos.',
  wrong_text_code: 'Este no es el código del mensaje. Mírelo otra vez o pida otro.',
  too_many_codes: 'Hoy enviamos cinco códigos. Puede pedir otro mañana.',
  number_code_over: 'Este código ya no sirve. Pida otro.',
  stopped_already: 'Aquí ya consta que a este número no va ningún mensaje ni llamada.',
}
