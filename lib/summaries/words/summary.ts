import { speaker } from '#lib/i18n/translator.ts'
import { summaryEn } from './summary-en.ts'
import { summaryEs } from './summary-es.ts'

export const saySummary = speaker({ en: summaryEn, es: summaryEs })
