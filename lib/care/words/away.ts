import { speaker } from '#lib/i18n/translator.ts'
import { awayEn } from './away-en.ts'
import { awayEs } from './away-es.ts'

export const sayAway = speaker({ en: awayEn, es: awayEs })
