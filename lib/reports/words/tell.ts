import { speaker } from '#lib/i18n/translator.ts'
import { tellEn } from './tell-en.ts'
import { tellEs } from './tell-es.ts'

export const sayTell = speaker({ en: tellEn, es: tellEs })
