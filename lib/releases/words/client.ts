import { speaker } from '#lib/i18n/translator.ts'
import { clientEn } from './client-en.ts'
import { clientEs } from './client-es.ts'

export const sayClient = speaker({ en: clientEn, es: clientEs })
