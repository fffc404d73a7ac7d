import type { SameKeys } from '#lib/i18n/translator.ts'
import type { secondFactorRefusalsEn } from './refusals-en.ts'

export const secondFactorRefusalsEs: SameKeys<typeof secondFactorRefusalsEn> = {
  step_up: 'Le pedimos mostrar otra vez que es usted. Lo que escribió está guardado. Ahora envíelo de nuevo.',
  wrong_app_code: 'Este código no es correcto o ya se usó. Espere al siguiente y escríbalo.',
}
