import { speaker } from '#lib/i18n/translator.ts'
import { unreadEn } from './unread-en.ts'
import { unreadEs } from './unread-es.ts'

export const sayUnread = speaker({ en: unreadEn, es: unreadEs })
