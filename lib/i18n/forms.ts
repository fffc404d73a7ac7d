import { formsEn } from './forms-en.ts'
import { formsEs } from './forms-es.ts'
import { speaker } from './translator.ts'

export type ProblemKey = keyof typeof formsEn.problems

export const sayForms = speaker({ en: formsEn, es: formsEs })
