import type { SameKeys } from '#lib/i18n/translator.ts'
import type { signInEn } from './sign-in-en.ts'

export const signInEs: SameKeys<typeof signInEn> = {
  title: 'Entrar',
  lead: 'Escriba su correo electrónico. Le enviamos un código. No hay contraseña que recordar.',
  newHere:
    '¿Es su primera vez? Entre de la misma manera. Verá lo que alguien comparte con usted y podrá seguir lo que nos cuenta.',
  noEmail: '¿No tiene correo? Puede contarnos algo sin cuenta. Para lo demás, llámenos:',
  workLink: '¿Trabaja aquí? Entre con su cuenta de trabajo.',
  workTitle: 'Entrar con su cuenta de trabajo',
  workLead: 'Para quienes trabajan aquí. Su organización pregunta quién es y le trae de vuelta.',
  workGo: 'Ir a la página de entrada de su organización',
  workTrouble: 'Su organización no le trajo de vuelta como debía. Nada cambió. Pruebe otra vez.',
  workUnknown:
    'Nadie trabaja aquí con esa cuenta. Pida a quien lleva la lista del personal que agregue su correo. También puede entrar por correo.',
  workByEmail: 'Entrar por correo',
  email: 'Correo electrónico',
  send: 'Enviarme un código',
  codeTitle: 'Escriba el código',
  codeLead: 'Enviamos un correo con 6 números a {email}. El código es válido por {minutes} minutos.',
  code: 'Código',
  codeHint: '6 números. Puede pegarlo.',
  enter: 'Entrar',
  eitherCode: '¿Lo pidió más de una vez? Sirve el código de cada correo, hasta que use uno.',
  notYours: '¿Está mal la dirección?',
  change: 'Cámbiela',
  noLetter: '¿No llegó el correo? Mire en su correo no deseado o pida un código nuevo.',
  sendAgain: 'Enviar un código nuevo',
  call: 'También puede llamarnos: {phone}.',
  heldBackLead: 'No enviamos un código nuevo. Se pidieron demasiados para {email} o desde donde usted está.',
  floodLead:
    'No enviamos un código nuevo. Ahora mismo demasiadas personas o máquinas piden códigos. Usted no hizo nada malo.',
  floodWay:
    'Un teléfono o una computadora donde ya entró antes sí recibe su código. En otro, llámenos si no puede esperar.',
  heldBackUntil: 'Puede pedir otro en {minutes} minutos.',
  heldBackWay: '¿Tiene un correo nuestro de hace menos de 10 minutos? Su código todavía sirve. Su enlace también.',
  pauseSeconds:
    'Escribió códigos equivocados. Puede escribir el siguiente en {seconds} segundos. El enlace del correo sirve ya.',
  pauseMinutes:
    'Escribió códigos equivocados. Puede escribir el siguiente en {minutes} minutos. El enlace del correo sirve ya.',
  usedUpLead: 'Escribió 5 códigos equivocados. El código que enviamos a {email} ya no sirve.',
  usedUpWay: 'El enlace del correo todavía sirve. O pida un código nuevo.',
  tooOldLead: 'El código que enviamos a {email} ya es viejo. Era válido por {minutes} minutos.',
  noneLead: 'Este navegador no pidió un código en la última hora.',
  noneElsewhere: '¿Lo pidió en otro navegador, o en otro teléfono o computadora? Escriba el código allí.',
  noneAsk: 'O pida un código aquí',
  cookiesLead: 'No conocemos este navegador.',
  cookiesHow:
    '¿Pidió un código aquí hace un momento? Entonces su navegador no guarda cookies, y necesitamos una para dejarle entrar. Abra sus ajustes, permita las cookies de este sitio y pida otro código.',
  linkTitle: 'Entrar en Ajar',
  linkLead: 'Oprima el botón para entrar. Funciona una sola vez.',
  elsewhereTitle: 'Este es otro navegador',
  elsewhereLead: 'Usted pidió este correo en otro navegador. Para su seguridad, su enlace no abre nada aquí.',
  elsewhereCode: 'Vuelva al navegador donde lo pidió y escriba allí los 6 números del correo.',
  elsewhereHere: '¿Quiere seguir en este navegador?',
  elsewhereAsk: 'Pida un código nuevo aquí',
  overTitle: 'Este enlace ya no sirve',
  overLead: 'Un enlace funciona una sola vez y por {minutes} minutos.',
  overAsk: 'Pida un código nuevo',
  outTitle: 'Su sesión está cerrada',
  outLead: 'Quien use este navegador después no verá sus páginas. Ya puede cerrarlo.',
  outEverywhereLead:
    'Se cerró su sesión en todos los navegadores donde estaba abierta, también en este. Ya puede cerrarlo.',
  outHereLead:
    'En este navegador su sesión está cerrada. Ahora no pudimos llegar a nuestros registros; allí la sesión termina dentro de una hora.',
  outAgain: 'Entrar otra vez',
  stillInTitle: 'Su sesión está abierta',
  stillInLead: 'Ciérrela si otras personas también usan este navegador.',
  signOut: 'Cerrar sesión',
}
