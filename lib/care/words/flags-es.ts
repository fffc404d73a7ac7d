import type { SameKeys } from '#lib/i18n/translator.ts'
import type { flagsEn } from './flags-en.ts'

export const flagsEs: SameKeys<typeof flagsEn> = {
  safety: {
    page: 'Visitas: nadie a solas',
    title: 'Nadie visita a solas a {name}',
    lead: 'Está en la página de este cliente y en el trabajo de hoy de quienes lo visitan. El cliente y la familia no lo ven.',
    until: 'Hasta el {date}. Lo puso {by}, {at}. Lo revisa {reviewer}.',
    none: 'Ahora no hay nada puesto para este cliente.',
    add: 'Decir que nadie vaya a solas',
    words: '¿Qué debe saber quien vaya allí?',
    last: 'El último día en que vale',
    lastHint: 'Como mucho un año desde hoy. Termina por sí solo.',
    reviewer: '¿Quién revisa si todavía vale?',
    choose: 'Elija',
    save: 'Ponerlo',
    end: 'Ya no vale',
    review: 'Este lo revisa usted.',
    fromReport: 'Viene del aviso que tenía abierto.',
    link: 'Nadie debería visitar a solas',
  },
  writer: {
    title: 'Cuidado con quien escribe',
    lead: 'Solo lo ven colegas que leen los avisos de esta persona. Lo que envía se recibe y se responde como siempre.',
    link: 'Pedir a colegas que tengan cuidado con quien escribe',
    until: 'Hasta el {date}. Por {by}, {at}.',
    words: '¿Por qué? Escriba solo lo que sus colegas necesitan saber',
    save: 'Pedirlo a colegas',
    end: 'Ya no vale',
  },
}
