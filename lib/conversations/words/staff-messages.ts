import { speaker } from '#lib/i18n/translator.ts'
import { staffMessagesEn } from './staff-messages-en.ts'
import { staffMessagesEs } from './staff-messages-es.ts'

export const sayStaffMessages = speaker({ en: staffMessagesEn, es: staffMessagesEs })
