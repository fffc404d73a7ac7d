import { speaker } from '#lib/i18n/translator.ts'
import { phoneWordsEn } from './phone-words-en.ts'
import { phoneWordsEs } from './phone-words-es.ts'

export const sayPhoneWords = speaker({ en: phoneWordsEn, es: phoneWordsEs })
