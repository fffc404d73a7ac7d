import type { calendarsEn } from './calendars-en.ts'

export const calendarsEs: typeof calendarsEn = {
  mailboxTag: 'Respuestas de calendarios',
  mailboxFails:
    'Las respuestas que envían los calendarios por correo no se leen desde {time}. Se puede contestar en la página. Quien cuida el servidor de correo necesita esta palabra: {code}.',
  mailboxRefused:
    'Respuestas de calendarios que no pudimos tomar en las últimas dos semanas: {count}. Están en el buzón con una marca. Mírelas, por favor: quizá alguien le escribió.',
}
