import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { daysAskedFor } from '../rows/exports.ts'
import { teamFigures } from '../rows/team-figures.ts'
import { type CountedFigures, figuresForOthers } from '../rules/involvement-figures.ts'

/**
 * How far families take part, as a file that `write` makes, for whoever said a moment ago why they save it. A file
 * goes where nobody may see the clients, so it has the rounded numbers alone.
 */
export async function seeInvolvementFile(
  viewer: Viewer<'staff'>,
  exportId: string | null,
  write: (figures: readonly CountedFigures[]) => Uint8Array,
) {
  return readAsStaff(viewer, 'involvement-file', async (tx, staff) => {
    const days = exportId && (await daysAskedFor(tx, exportId, 'involvement', staff.id, viewer.at))
    if (!days) return null
    const center = await ownCenter(tx)
    const figures = figuresForOthers(await teamFigures(tx, staff, center, days, viewer.at))
    const name = `involvement-${dayOf(viewer.at, center.timeZone)}`
    return showing([], { name, kind: 'text/csv; charset=utf-8' as const, content: write(figures) })
  })
}
