import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { toLookAgain } from '../rows/no-match.ts'
import { type DeskFilter, reportDesk } from '../rows/report-desk.ts'

/** A page of the queue of all reports, as far as this member of staff sees it. */
export async function seeReportDesk(viewer: Viewer<'staff'>, filter: DeskFilter) {
  return readAsStaff(viewer, 'reports', async (tx, staff) => {
    const desk = await reportDesk(tx, staff, filter)
    return showing(
      desk.rows.map(({ clientId }) => clientId),
      { ...desk, again: await toLookAgain(tx, staff, viewer.at) },
    )
  })
}
