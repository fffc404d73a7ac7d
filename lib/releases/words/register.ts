import { speaker } from '#lib/i18n/translator.ts'
import { registerEn } from './register-en.ts'
import { registerEs } from './register-es.ts'

export const sayRegister = speaker({ en: registerEn, es: registerEs })
