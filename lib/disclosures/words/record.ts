import { speaker } from '#lib/i18n/translator.ts'
import { recordEn } from './record-en.ts'
import { recordEs } from './record-es.ts'

export const sayRecord = speaker({ en: recordEn, es: recordEs })
