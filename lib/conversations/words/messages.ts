import { speaker } from '#lib/i18n/translator.ts'
import { messagesEn } from './messages-en.ts'
import { messagesEs } from './messages-es.ts'

/** What family members read about their conversations. */
export const sayMessages = speaker({ en: messagesEn, es: messagesEs })
