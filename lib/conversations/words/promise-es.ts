import type { SameKeys } from '#lib/i18n/translator.ts'
import type { promiseEn } from './promise-en.ts'

export const promiseEs: SameKeys<typeof promiseEn> = {
  title: 'Cada cuánto recibe noticias',
  none: 'Todavía no se acordó nada. Acuérdelo primero con la persona. Recibe noticias aunque nada haya cambiado: el silencio nunca es la noticia.',
  agreed: 'Acordado: cada {days} días, sobre {area}. La próxima vez, antes de: {date}.',
  late: 'Con retraso: tocaba antes de: {date}. Los supervisores se enteran.',
  lateTag: 'Noticia prometida con retraso',
  closed: 'Ahora no se puede enviar nada: ningún permiso vigente abre cómo va esa parte de la vida.',
  every: 'Cada cuánto',
  days: 'Cada {days} días',
  area: 'Parte de la vida',
  agree: 'Guardar lo acordado',
  change: 'Acordar otra cosa',
  end: 'Terminarlo',
  send: 'Enviar una frase',
  sendHint: 'Va en el idioma de la persona, como mensaje aquí.',
  phrases: {
    still_working: 'Seguimos trabajando en ello. Todavía no hay una decisión.',
    nothing_new: 'Nada ha cambiado desde la última vez. Volveremos a escribir como acordamos.',
    will_call: 'Hay algo que conversar. Le llamo en los próximos días.',
  },
}
