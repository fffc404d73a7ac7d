import { speaker } from '#lib/i18n/translator.ts'
import { calendarsEn } from './calendars-en.ts'
import { calendarsEs } from './calendars-es.ts'

export const sayCalendars = speaker({ en: calendarsEn, es: calendarsEs })
