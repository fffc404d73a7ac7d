import type { SameKeys } from '#lib/i18n/translator.ts'
import type { messagesEn } from './messages-en.ts'

export const messagesEs: SameKeys<typeof messagesEn> = {
  title: 'Mensajes',
  lead: 'Escriba al centro cuantas veces quiera. El personal lee cada mensaje, trate de quien trate. No hace falta ningún permiso.',
  emergency: 'Los mensajes no son para emergencias. Puede que nadie los lea enseguida.',
  none: 'Todavía no ha escrito ningún mensaje.',
  about: 'Sobre {name}',
  one: 'Una de sus conversaciones',
  isNew: 'Nuevo',
  begin: 'Escribir un mensaje nuevo',
  beginAbout: 'Escribir sobre {name}',
  beginOther: 'Escribir sobre otra persona',
  beginTitle: 'Un mensaje nuevo',
  neutral:
    'La ley de privacidad no nos permite decir si este centro conoce a una persona, a menos que esa persona nos haya dado permiso por escrito. Eso no le impide contarnos lo que ve.',
  aboutName: '¿De quién se trata?',
  words: 'Su mensaje',
  withClient: 'Esta persona también puede leer la conversación',
  withClientHint:
    'Si la conocemos, nuestro personal puede dejarle leer todo lo que se escriba en ella. Sin esta marca no puede leer lo que usted escribe. Se elige ahora y queda así.',
  isWithClient:
    'Usted dijo que la persona de quien se trata también puede leer esta conversación. Escriba solo lo que ella puede leer. Para lo demás, empiece otra.',
  send: 'Enviar mi mensaje',
  sent: 'Su mensaje fue enviado.',
  newTitle: 'Nuevo para usted',
  keepAsRead: 'Ya leí esto',
  kept: 'Está marcado como leído.',
  writeTitle: 'Escriba algo',
  allTitle: 'Lo que se escribió, primero lo más nuevo',
  you: 'Usted',
  staff: 'El centro',
  answerBy: 'Puede esperar una respuesta a más tardar el {by}.',
  late: 'Queríamos responder a más tardar el {by}. Estamos atrasados. Por favor llámenos al {phone}.',
  read: 'Nuestro personal leyó lo que usted escribió.',
  unread: 'Nuestro personal todavía no leyó sus últimas palabras.',
  latest: 'Su último mensaje: {date}',
  card: 'Mensajes',
  cardLead: 'Escriba al centro y lea lo que le responde.',
  all: 'Ver todos sus mensajes',
  newMessage: 'Un mensaje en su conversación sobre {name}',
}
