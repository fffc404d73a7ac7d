import { speaker } from '#lib/i18n/translator.ts'
import { staffLettersEn } from './staff-letters-en.ts'
import { staffLettersEs } from './staff-letters-es.ts'

export const sayStaffLetters = speaker({ en: staffLettersEn, es: staffLettersEs })
