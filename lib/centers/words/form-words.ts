import { speaker } from '#lib/i18n/translator.ts'
import { formWordsEn } from './form-words-en.ts'
import { formWordsEs } from './form-words-es.ts'

export const sayFormWords = speaker({ en: formWordsEn, es: formWordsEs })
