import type { askEn } from '../en/ask.ts'
import type { SameKeys } from '../translator.ts'

export const askEs: SameKeys<typeof askEn> = {
  title: 'Preguntar por un administrador de casos',
  lead: '¿Quiere saber si su familiar tiene un administrador de casos?',
  how: 'Si su familiar firmó un formulario de permiso con el nombre de usted, la respuesta le espera al entrar.',
  else: 'Si no, envíenos esta pregunta. No podemos contestársela a usted, pero donde podamos preguntamos a la persona si quiere firmar un formulario.',
  aboutName: 'Nombre completo de la persona por quien pregunta',
  born: 'Su fecha de nacimiento, si la sabe',
  yourName: 'Su nombre',
  relationship: '¿Cómo se conocen?',
  relationshipHint: 'Por ejemplo madre, hermano, amiga.',
  email: 'Su correo electrónico, si pueden escribirle',
  send: 'Enviar mi pregunta',
  answerTitle: 'Gracias por preguntar',
  answerNext: 'Qué puede hacer ahora',
  answerTell: 'Cuéntenos lo que ve',
  answerRights: 'Lea cómo funciona un formulario de permiso',
}
