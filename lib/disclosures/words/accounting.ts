import { speaker } from '#lib/i18n/translator.ts'
import { accountingEn } from './accounting-en.ts'
import { accountingEs } from './accounting-es.ts'

export const sayAccounting = speaker({ en: accountingEn, es: accountingEs })
