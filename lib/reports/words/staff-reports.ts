import { speaker } from '#lib/i18n/translator.ts'
import { staffReportsEn } from './staff-reports-en.ts'
import { staffReportsEs } from './staff-reports-es.ts'

export const sayStaffReports = speaker({ en: staffReportsEn, es: staffReportsEs })
