import { speaker } from '#lib/i18n/translator.ts'
import { leaveEn } from './leave-en.ts'
import { leaveEs } from './leave-es.ts'

export const sayLeave = speaker({ en: leaveEn, es: leaveEs })
