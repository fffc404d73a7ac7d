import { speaker } from '#lib/i18n/translator.ts'
import { familyEn } from './family-en.ts'
import { familyEs } from './family-es.ts'

export const sayFamily = speaker({ en: familyEn, es: familyEs })
