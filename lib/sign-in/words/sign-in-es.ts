import type { SameKeys } from '#lib/i18n/translator.ts'
import type { signInEn } from './sign-in-en.ts'

export const signInEs: SameKeys<typeof signInEn> = {
  title: 'Entrar',
  lead: 'Escriba su correo electrónico. Le enviamos un código. No hay contraseña que recordar.',
  newHere:
    '¿Es su primera vez? Entre de la misma manera. Verá lo que alguien comparte con usted y podrá seguir lo que nos cuenta.',
  email: 'Correo electrónico',
  send: 'Enviarme un código',
  codeTitle: 'Escriba el código',
  codeLead: 'Enviamos un correo con 6 números a la dirección que escribió. El código es válido por {minutes} minutos.',
  code: 'Código',
  codeHint: '6 números. Puede pegarlo.',
  enter: 'Entrar',
  noLetter: '¿No llegó el correo? Mire en su correo no deseado, o',
  askAgain: 'pida un código nuevo',
  linkTitle: 'Entrar en Ajar',
  linkLead: 'Oprima el botón para entrar. Funciona una sola vez, en el navegador donde lo pidió.',
  secondTitle: 'Un paso más',
  secondLead: 'Abra la aplicación de códigos en su teléfono y escriba los 6 números que muestra.',
}
