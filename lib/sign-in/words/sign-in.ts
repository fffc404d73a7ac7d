import { speaker } from '#lib/i18n/translator.ts'
import { signInEn } from './sign-in-en.ts'
import { signInEs } from './sign-in-es.ts'

export const saySignIn = speaker({ en: signInEn, es: signInEs })
