import { speaker } from '#lib/i18n/translator.ts'
import { talkEn } from './talk-en.ts'
import { talkEs } from './talk-es.ts'

export const sayTalk = speaker({ en: talkEn, es: talkEs })
