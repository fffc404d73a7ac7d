import { staffReportsEn } from './en/staff-reports.ts'
import { staffReportsEs } from './es/staff-reports.ts'
import { speaker } from './translator.ts'

export const sayStaffReports = speaker({ en: staffReportsEn, es: staffReportsEs })
