import { speaker } from '#lib/i18n/translator.ts'
import { evidenceEn } from './evidence-en.ts'
import { evidenceEs } from './evidence-es.ts'

export const sayEvidence = speaker({ en: evidenceEn, es: evidenceEs })
