import { speaker } from '#lib/i18n/translator.ts'
import { wrongEn } from './wrong-en.ts'
import { wrongEs } from './wrong-es.ts'

export const sayWrong = speaker({ en: wrongEn, es: wrongEs })
