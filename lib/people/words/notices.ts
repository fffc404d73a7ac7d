import { speaker } from '#lib/i18n/translator.ts'
import { noticesEn } from './notices-en.ts'
import { noticesEs } from './notices-es.ts'

export const sayNotices = speaker({ en: noticesEn, es: noticesEs })
