import type { SameKeys } from '#lib/i18n/translator.ts'
import type { askEn } from './ask-en.ts'

export const askEs: SameKeys<typeof askEn> = {
  title: 'Preguntar por un administrador de casos',
  kept: 'Guardamos lo que escriba aquí durante un día, en este navegador. En un aparato compartido, bórrelo u oprima «Salir rápido».',
  lead: '¿Quiere saber si su familiar tiene un administrador de casos?',
  how: 'Si su familiar firmó un formulario de permiso que lleva el nombre de usted y cubre esto, la respuesta le espera al entrar.',
  howSignedIn:
    'Si su familiar firmó un formulario de permiso que lleva el nombre de usted y cubre esto, la respuesta está en su página de inicio.',
  else: 'Si no, envíenos esta pregunta. Nosotros no podemos contestarla. Cuando es posible, preguntamos a la persona si quiere firmar un formulario.',
  aboutName: 'Nombre completo de la persona por quien pregunta',
  born: 'Fecha de nacimiento de esa persona, si la sabe',
  yourName: 'El nombre de usted',
  relationship: '¿Qué relación tiene usted con esa persona?',
  relationshipHint: 'Por ejemplo madre, hermano, amiga.',
  email: 'El correo electrónico de usted, si el centro puede escribirle',
  emailKnown: 'Si el centro puede escribirle, le escribe a {email}.',
  send: 'Enviar mi pregunta',
  answerTitle: 'Gracias por preguntar',
  answerNext: 'Qué puede hacer ahora',
  answerTell: 'Cuéntenos lo que ve',
  answerRights: 'Lea cómo funciona un formulario de permiso',
}
