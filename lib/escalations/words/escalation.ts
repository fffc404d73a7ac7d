import { speaker } from '#lib/i18n/translator.ts'
import { escalationEn } from './escalation-en.ts'
import { escalationEs } from './escalation-es.ts'

export const sayEscalation = speaker({ en: escalationEn, es: escalationEs })
