import { speaker } from '#lib/i18n/translator.ts'
import { mergeEn } from './merge-en.ts'
import { mergeEs } from './merge-es.ts'

export const sayMerge = speaker({ en: mergeEn, es: mergeEs })
