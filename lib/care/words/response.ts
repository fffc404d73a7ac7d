import { speaker } from '#lib/i18n/translator.ts'
import { responseEn } from './response-en.ts'
import { responseEs } from './response-es.ts'

export const sayResponse = speaker({ en: responseEn, es: responseEs })
