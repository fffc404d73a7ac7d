import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { daysAskedFor } from '../rows/exports.ts'
import { type ResponseFigures, responseFigures } from '../rows/response-figures.ts'

/**
 * The response times as a file, as `write` makes it, for whoever said a moment ago why they save it, and nobody else.
 */
export async function seeResponseFile(
  viewer: Viewer<'staff'>,
  exportId: string | null,
  write: (figures: ResponseFigures) => Uint8Array,
) {
  return readAsStaff(viewer, 'response-file', async (tx, staff) => {
    const days = exportId && (await daysAskedFor(tx, exportId, 'response_times', staff.id, viewer.at))
    if (!days) return null
    const center = await ownCenter(tx)
    const figures = await responseFigures(tx, staff, center, days, viewer.at)
    const name = `response-times-${dayOf(viewer.at, center.timeZone)}`
    return showing([], { name, kind: 'text/csv; charset=utf-8' as const, content: write(figures) })
  })
}
