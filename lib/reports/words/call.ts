import { speaker } from '#lib/i18n/translator.ts'
import { callEn } from './call-en.ts'
import { callEs } from './call-es.ts'

export const sayCall = speaker({ en: callEn, es: callEs })
