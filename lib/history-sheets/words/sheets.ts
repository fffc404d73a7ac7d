import { speaker } from '#lib/i18n/translator.ts'
import { sheetsEn } from './sheets-en.ts'
import { sheetsEs } from './sheets-es.ts'

export const saySheets = speaker({ en: sheetsEn, es: sheetsEs })
