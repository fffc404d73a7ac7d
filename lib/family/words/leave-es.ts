import type { SameKeys } from '#lib/i18n/translator.ts'
import type { leaveEn } from './leave-en.ts'

export const leaveEs: SameKeys<typeof leaveEn> = {
  title: 'Dejar de participar',
  lead: 'Puede dejar de participar cuando quiera, sin dar razones.',
  ends: 'Lo que termina enseguida',
  endsPages: 'Ya no verá aquí nada de lo que alguien comparte con usted.',
  endsMeetings: 'Ya no recibirá invitaciones a reuniones. Su dirección de calendario no mostrará nada.',
  endsLetters:
    'Ya no recibirá correos sobre nada de esto. Si hay una reunión en su calendario, un último correo la quita.',
  stays: 'Lo que queda',
  staysReports:
    'Lo que usted nos contó queda con nosotros. Todavía puede entrar para leerlo, y siempre puede escribirnos.',
  staysTold: 'Quien compartió algo con usted puede saber que dejó de participar. A nadie se le pregunta por qué.',
  back: 'Para volver necesita un código nuevo de quien compartió algo con usted, o de nuestro personal.',
  whom: '¿Con quién quiere dejar de participar?',
  whomHint: 'Si elige a una sola persona, todo esto termina para esa persona. Lo demás queda igual.',
  whomAll: 'Con todas las personas que comparten algo conmigo aquí',
  whomOne: 'Solo con {name}',
  leaves: 'Sí, quiero dejar de participar',
  leave: 'Dejar de participar ahora',
  done: 'Usted dejó de participar. Ya no verá aquí lo que se compartía con usted.',
  doneOne: 'Usted dejó de participar. Ya no verá lo que esta persona compartía con usted.',
  doneNext: 'Si alguien está en peligro, o si quiere contarnos algo, lo seguimos escuchando.',
  tell: 'Contarnos algo',
  link: 'Dejar de participar',
}
