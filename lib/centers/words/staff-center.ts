import { speaker } from '#lib/i18n/translator.ts'
import { staffCenterEn } from './staff-center-en.ts'
import { staffCenterEs } from './staff-center-es.ts'

export const sayStaffCenter = speaker({ en: staffCenterEn, es: staffCenterEs })
