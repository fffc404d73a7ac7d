import { speaker } from '#lib/i18n/translator.ts'
import { exceptionalEn } from './exceptional-en.ts'
import { exceptionalEs } from './exceptional-es.ts'

export const sayExceptional = speaker({ en: exceptionalEn, es: exceptionalEs })
