import { formsEn } from './en/forms.ts'
import { formsEs } from './es/forms.ts'
import { speaker } from './translator.ts'

export type ProblemKey = keyof typeof formsEn.problems

export const sayForms = speaker({ en: formsEn, es: formsEs })
