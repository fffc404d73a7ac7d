import { speaker } from '#lib/i18n/translator.ts'
import { careEndEn } from './care-end-en.ts'
import { careEndEs } from './care-end-es.ts'

export const sayCareEnd = speaker({ en: careEndEn, es: careEndEs })
