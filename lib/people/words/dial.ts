import { speaker } from '#lib/i18n/translator.ts'
import { dialEn } from './dial-en.ts'
import { dialEs } from './dial-es.ts'

export const sayDial = speaker({ en: dialEn, es: dialEs })
