import { and, eq, inArray, sql } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { reportAttachment } from '#drizzle/tables/sent-later.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** A file of a report that this member of staff may read. Opening it is kept in the audit. */
export async function seeAttachment(viewer: Viewer<'staff'>, of: ReportId, id: string) {
  return readAsStaff(viewer, 'report-file', async (tx) => {
    // To a report about one of several people belongs what was added to the whole.
    const whole = tx
      .select({ id: sql`coalesce(${report.wholeId}, ${report.id})` })
      .from(report)
      .where(eq(report.id, of))
    const isOfReport = inArray(reportAttachment.reportId, whole)
    const [found] = await tx
      .select({ name: reportAttachment.name, kind: reportAttachment.kind, content: reportAttachment.content })
      .from(reportAttachment)
      .where(and(isOfReport, eq(reportAttachment.id, id)))
    if (!found) return null
    const [match] = await tx
      .select({ clientId: reportMatch.clientId })
      .from(reportMatch)
      .where(eq(reportMatch.reportId, of))
    return showing(match ? [match.clientId] : [], found)
  })
}
