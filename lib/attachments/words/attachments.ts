import { speaker } from '#lib/i18n/translator.ts'
import { attachmentsEn } from './attachments-en.ts'
import { attachmentsEs } from './attachments-es.ts'

export const sayAttachments = speaker({ en: attachmentsEn, es: attachmentsEs })
