import type { SameKeys } from '#lib/i18n/translator.ts'
import type { secondFactorRefusalsEn } from './refusals-en.ts'

export const secondFactorRefusalsEs: SameKeys<typeof secondFactorRefusalsEn> = {
  step_up: 'Le pedimos mostrar otra vez que es usted. Lo que escribió está guardado. Ahora envíelo de nuevo.',
  wrong_app_code: 'Este código no es correcto o ya se usó. Espere al siguiente y escríbalo.',
  wrong_recovery_code: 'Este código de reserva no es correcto o ya se usó. Pruebe el siguiente de su lista.',
  no_passkey: 'No llegó ninguna llave de acceso, o llegó tarde. Pruebe otra vez. Hace falta un navegador con scripts.',
  wrong_word: 'Esta no es la palabra que le dijo su colega. Pregúntele de nuevo.',
  too_many_tries:
    'Esto se probó demasiadas veces en la última hora, quizás otra persona. Sus otros segundos pasos funcionan ya: llave de acceso, código de reserva, su organización. O llame al centro: {phone}.',
  last_factor: 'Este es su último segundo paso. Primero active otro.',
}
