import type { signInEn } from '../en/sign-in.ts'
import type { SameKeys } from '../translator.ts'

export const signInEs: SameKeys<typeof signInEn> = {
  title: 'Entrar',
  lead: 'Escriba su correo electrónico. Le enviamos un código. No hay contraseña que recordar.',
  newHere:
    '¿Es su primera vez? Entre de la misma manera. Verá lo que alguien comparte con usted y podrá seguir lo que nos cuenta.',
  email: 'Correo electrónico',
  send: 'Enviarme un código',
  codeTitle: 'Escriba el código',
  codeLead: 'Enviamos una carta con 6 números al correo que escribió. Sirve por {minutes} minutos.',
  code: 'Código',
  codeHint: '6 números. Puede pegarlo.',
  enter: 'Entrar',
  noLetter: '¿No llegó la carta? Mire en su correo no deseado, o',
  askAgain: 'pida un código nuevo',
  linkTitle: 'Entrar en Ajar',
  linkLead: 'Oprima el botón para entrar. Funciona una sola vez, en el navegador donde lo pidió.',
  secondTitle: 'Un paso más',
  secondLead: 'Abra la aplicación de códigos en su teléfono y escriba los 6 números que muestra.',
}
