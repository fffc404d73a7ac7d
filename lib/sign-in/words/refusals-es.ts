import type { SameKeys } from '#lib/i18n/translator.ts'
import type { signInRefusalsEn } from './refusals-en.ts'

export const signInRefusalsEs: SameKeys<typeof signInRefusalsEn> = {
  enter_code: 'Escriba los 6 números del correo que le enviamos.',
  wrong_code:
    'Este código no es correcto o ya es viejo. Revise los números, use el enlace del correo o pida un código nuevo.',
  tries_used_up: 'Este código no es correcto y era el último intento. Use el enlace del correo o pida un código nuevo.',
  wait_to_try: 'Es muy pronto para el siguiente código. Esta página dice cuánto esperar. Su código no se usó.',
  other_browser: 'Abra este enlace en el navegador donde lo pidió, o escriba el código allí.',
  link_over: 'Este enlace ya se usó o ya es viejo. Pida un código nuevo.',
}
