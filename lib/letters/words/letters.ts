import { speaker } from '#lib/i18n/translator.ts'
import { lettersEn } from './letters-en.ts'
import { lettersEs } from './letters-es.ts'

export const sayLetters = speaker({ en: lettersEn, es: lettersEs })
