import { speaker } from '#lib/i18n/translator.ts'
import { checksEn } from './checks-en.ts'
import { checksEs } from './checks-es.ts'

export const sayChecks = speaker({ en: checksEn, es: checksEs })
