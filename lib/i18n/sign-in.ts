import { signInEn } from './en/sign-in.ts'
import { signInEs } from './es/sign-in.ts'
import { speaker } from './translator.ts'

export const saySignIn = speaker({ en: signInEn, es: signInEs })
