import { speaker } from '#lib/i18n/translator.ts'
import { textsEn } from './texts-en.ts'
import { textsEs } from './texts-es.ts'

export const sayTexts = speaker({ en: textsEn, es: textsEs })
