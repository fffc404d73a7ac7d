import type { SameKeys } from '#lib/i18n/translator.ts'
import type { sessionsEn } from './sessions-en.ts'

export const sessionsEs: SameKeys<typeof sessionsEn> = {
  title: 'Dónde tiene la sesión abierta',
  lead: 'Cada línea es un navegador que puede abrir sus páginas. ¿No reconoce alguno? Cierre allí la sesión.',
  device: '{browser} en {system}',
  anyBrowser: 'Un navegador',
  anySystem: 'un aparato desconocido',
  isThis: 'este navegador',
  since: 'Entró el {when}',
  seen: 'Último uso: {when}',
  there: 'Cerrar allí la sesión',
  thereOf: 'Cerrar la sesión: {device}, {when}',
  ended: 'Se cerró la sesión en ese navegador.',
  everywhere: 'Cerrar todas las sesiones',
  everywhereLead:
    'También puede cerrar la sesión en todos los navegadores a la vez, incluso en este. Puede volver a entrar cuando quiera.',
  stranger: '¿No fue usted? Quizá alguien lee su correo. Cambie la contraseña de su buzón y llámenos: {phone}.',
  link: 'Dónde tiene la sesión abierta',
}
