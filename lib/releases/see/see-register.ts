import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { lastExports } from '#lib/care/rows/exports.ts'
import { type ListPlace, placeInAddress } from '#lib/kernel/list-place.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { registerRows } from '../rows/register-rows.ts'
import type { RegisterState } from '../rules/register.ts'

const perPage = 50

interface Asked {
  /** One state; null for all that did not end. */
  readonly state: RegisterState | null
  readonly after: ListPlace | null
}

/** Every release of the center with how it stands and why, for privacy officers, a page at a time. */
export async function seeRegister(viewer: Viewer<'staff'>, { state, after }: Asked) {
  return readAsStaff(viewer, 'register', async (tx) => {
    const { lines: rows, counts } = await registerRows(tx, { state, most: perPage + 1, after })
    const lines = rows.slice(0, perPage)
    const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
    return showing(
      lines.map(({ clientId }) => clientId),
      {
        state,
        lines,
        counts,
        all,
        next: rows.length > perPage ? placeInAddress(lines.at(-1)!.place) : null,
        exports: await lastExports(tx, 'register'),
        timeZone: (await ownCenter(tx)).timeZone,
      },
    )
  })
}
export type SeenRegister = FoundBy<typeof seeRegister>
export type RegisteredRelease = SeenRegister['lines'][number]
