import { askEn } from './en/ask.ts'
import { askEs } from './es/ask.ts'
import { speaker } from './translator.ts'

export const sayAsk = speaker({ en: askEn, es: askEs })
