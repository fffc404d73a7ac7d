import { inArray } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { rightsWithReport } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { stopAt } from '#lib/texts/rows/stop-at.ts'
import { additionsOf } from '../rows/additions.ts'
import { reportDesk } from '../rows/report-desk.ts'
import { unreadAtOnce } from '../rules/report.ts'

/** The first reports of the desk that nobody has marked as read, whole: as many as are read at one sitting. */
export async function seeUnreadReports(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'unread-reports', async (tx, staff) => {
    const { rows, center, total } = await reportDesk(tx, staff, { state: 'received' })
    const shown = rows.slice(0, unreadAtOnce)
    const ids = shown.map(({ id }) => id)
    const whole = ids.length === 0 ? [] : await tx.select().from(report).where(inArray(report.id, ids))
    const additions = await additionsOf(tx, whole)
    const reports = []
    for (const { id, clientName, holder, urgency, promised } of shown)
      reports.push({
        clientName,
        holder,
        mayMark: (await rightsWithReport(tx, id)).has('handle_report'),
        report: { ...whole.find((each) => each.id === id)!, urgency, promised },
        additions: additions.filter(({ of }) => of === id),
        noCalls: await stopAt(tx, whole.find((each) => each.id === id)!.writerPhone),
      })
    return showing(
      shown.map(({ clientId }) => clientId),
      { staff, center, total, reports },
    )
  })
}

export type SeenUnread = FoundBy<typeof seeUnreadReports>
