import { speaker } from '#lib/i18n/translator.ts'
import { takeAlongEn } from './take-along-en.ts'
import { takeAlongEs } from './take-along-es.ts'

export const sayTakeAlong = speaker({ en: takeAlongEn, es: takeAlongEs })
