import { speaker } from '#lib/i18n/translator.ts'
import { deskEn } from './desk-en.ts'
import { deskEs } from './desk-es.ts'

export const sayDesk = speaker({ en: deskEn, es: deskEs })
