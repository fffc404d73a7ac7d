import { speaker } from '#lib/i18n/translator.ts'
import { secondFactorEn } from './second-factor-en.ts'
import { secondFactorEs } from './second-factor-es.ts'

export const saySecondFactor = speaker({ en: secondFactorEn, es: secondFactorEs })
