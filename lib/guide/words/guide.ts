import { speaker } from '#lib/i18n/translator.ts'
import { guideEn } from './guide-en.ts'
import { guideEs } from './guide-es.ts'

export const sayGuide = speaker({ en: guideEn, es: guideEs })
