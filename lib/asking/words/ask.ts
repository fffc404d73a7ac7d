import { speaker } from '#lib/i18n/translator.ts'
import { askEn } from './ask-en.ts'
import { askEs } from './ask-es.ts'

export const sayAsk = speaker({ en: askEn, es: askEs })
