import { speaker } from '#lib/i18n/translator.ts'
import { clientSignEn } from './client-sign-en.ts'
import { clientSignEs } from './client-sign-es.ts'

export const sayClientSign = speaker({ en: clientSignEn, es: clientSignEs })
