import { speaker } from '#lib/i18n/translator.ts'
import { sessionsEn } from './sessions-en.ts'
import { sessionsEs } from './sessions-es.ts'

export const saySessions = speaker({ en: sessionsEn, es: sessionsEs })
