import { speaker } from '#lib/i18n/translator.ts'
import { clientMessagesEn } from './client-messages-en.ts'
import { clientMessagesEs } from './client-messages-es.ts'

export const sayClientMessages = speaker({ en: clientMessagesEn, es: clientMessagesEs })
