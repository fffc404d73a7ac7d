import { speaker } from '#lib/i18n/translator.ts'
import { centerEn } from './center-en.ts'
import { centerEs } from './center-es.ts'

export const sayCenter = speaker({ en: centerEn, es: centerEs })
