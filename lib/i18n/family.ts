import { familyEn } from './en/family.ts'
import { familyEs } from './es/family.ts'
import { speaker } from './translator.ts'

export const sayFamily = speaker({ en: familyEn, es: familyEs })
