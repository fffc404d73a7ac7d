import { speaker } from '#lib/i18n/translator.ts'
import { systemsEn } from './systems-en.ts'
import { systemsEs } from './systems-es.ts'

export const saySystems = speaker({ en: systemsEn, es: systemsEs })
