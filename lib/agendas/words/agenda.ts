import { speaker } from '#lib/i18n/translator.ts'
import { agendaEn } from './agenda-en.ts'
import { agendaEs } from './agenda-es.ts'

export const sayAgenda = speaker({ en: agendaEn, es: agendaEs })
