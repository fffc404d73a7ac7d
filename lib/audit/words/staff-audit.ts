import { type Say, speaker } from '#lib/i18n/translator.ts'
import { staffAuditEn } from './staff-audit-en.ts'
import { staffAuditEs } from './staff-audit-es.ts'

export const sayStaffAudit = speaker({ en: staffAuditEn, es: staffAuditEs })

/** What was read or done, in words. What was done without a form has the name of a table, and is shown by it. */
export function sayWhat(say: Say<typeof staffAuditEn>, what: string): string {
  return Object.hasOwn(staffAuditEn.what, what) ? say(`what.${what as keyof typeof staffAuditEn.what}`) : what
}
