import type { SameKeys } from '#lib/i18n/translator.ts'
import type { signInRefusalsEn } from './refusals-en.ts'

export const signInRefusalsEs: SameKeys<typeof signInRefusalsEn> = {
  enter_code: 'Escriba los 6 números del correo que le enviamos.',
  wrong_code: 'Este código no es correcto o ya es viejo. Revise los números o pida un código nuevo.',
  other_browser: 'Abra este enlace en el navegador donde lo pidió, o escriba el código allí.',
}
