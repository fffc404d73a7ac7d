import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { Span } from '#lib/reports/rules/response-times.ts'
import { lastExports } from '../rows/exports.ts'
import { responseFigures } from '../rows/response-figures.ts'

/**
 * How fast reports of the last days were read, answered and closed, by urgency and by who has them now. It names no
 * client and no writer.
 */
export async function seeResponseTimes(viewer: Viewer<'staff'>, days: Span) {
  return readAsStaff(viewer, 'response-times', async (tx, staff) => {
    const center = await ownCenter(tx)
    return showing([], {
      staff,
      timeZone: center.timeZone,
      ...(await responseFigures(tx, staff, center, days, viewer.at)),
      exports: await lastExports(tx, 'response_times'),
    })
  })
}
export type SeenResponseTimes = FoundBy<typeof seeResponseTimes>
