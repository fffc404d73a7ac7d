import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { lastExports } from '../rows/exports.ts'
import { teamFigures } from '../rows/team-figures.ts'
import { exactFigures, figuresForOthers, type InvolvementSpan } from '../rules/involvement-figures.ts'

interface Wanted {
  readonly days: InvolvementSpan
  /** As it is, for the screen of whoever may see each client; rounded for paper and for others otherwise. */
  readonly isExact: boolean
}

/**
 * How far families take part, for the whole center and by team. Only clients whom this member of staff meets are
 * counted, as row-level security has it, and none is named.
 */
export async function seeInvolvementFigures(viewer: Viewer<'staff'>, wanted: Wanted) {
  return readAsStaff(viewer, 'involvement-figures', async (tx, staff) => {
    const center = await ownCenter(tx)
    const teams = await teamFigures(tx, staff, center, wanted.days, viewer.at)
    return showing([], {
      ...wanted,
      timeZone: center.timeZone,
      center: center.name,
      figures: wanted.isExact ? exactFigures(teams) : figuresForOthers(teams),
      exports: await lastExports(tx, 'involvement'),
    })
  })
}
export type SeenInvolvementFigures = FoundBy<typeof seeInvolvementFigures>
