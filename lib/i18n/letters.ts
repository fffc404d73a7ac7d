import { lettersEn } from './en/letters.ts'
import { lettersEs } from './es/letters.ts'
import { speaker } from './translator.ts'

export const sayLetters = speaker({ en: lettersEn, es: lettersEs })
