import type { calendarsEn } from './calendars-en.ts'

export const calendarsEs: typeof calendarsEn = {
  title: 'Calendario',
  lead: 'Cuándo son sus reuniones, mes por mes.',
  before: 'El mes anterior',
  after: 'El mes siguiente',
  days: 'Reuniones en cada día de {month}',
  count: '{count, plural, one {# reunión} other {# reuniones}}',
  list: 'Todas las reuniones de {month}',
  none: 'No hay ninguna reunión en este mes.',
  who: 'Con',
  when: 'Cuándo',
  state: 'Estado',
  toMeetings: 'Contestar o cambiar una reunión',
  feedTitle: 'En su propia aplicación de calendario',
  feedLead:
    'Puede tener una dirección propia que su aplicación de calendario lee sola. Muestra cuándo son las reuniones, con la palabra «Reunión», y nada más: ningún nombre, ningún lugar.',
  feedSecret: 'Quien tenga esta dirección puede ver cuándo son sus reuniones. No la comparta.',
  feedHow: 'Cópiela en su aplicación de calendario, donde dice «Suscribirse» o «Desde URL»:',
  feedHidden: 'Tiene una dirección que no podemos mostrar otra vez. Si la perdió, cree otra.',
  feedMake: 'Crear mi dirección de calendario',
  feedAnew: 'Crear otra dirección',
  feedEnd: 'Terminar mi dirección de calendario',
  feedEndLead: 'Después, la dirección que tiene no muestra ninguna reunión.',
  mailboxTag: 'Respuestas de calendarios',
  mailboxFails:
    'Las respuestas que envían los calendarios por correo no se leen desde {time}. Se puede contestar en la página. Quien cuida el servidor de correo necesita esta palabra: {code}.',
  mailboxRefused:
    'Respuestas de calendarios que no pudimos tomar en las últimas dos semanas: {count}. Están en el buzón con una marca. Mírelas, por favor: quizá alguien le escribió.',
}
