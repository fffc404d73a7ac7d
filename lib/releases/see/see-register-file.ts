import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { exportAskedFor } from '#lib/care/rows/exports.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type RegisterLine, registerRows } from '../rows/register-rows.ts'

export interface RegisterFile {
  readonly timeZone: string
  readonly lines: readonly RegisterLine[]
}

/** The whole register, ended releases too, as a file that `write` makes, for whoever said a moment ago why. */
export async function seeRegisterFile(
  viewer: Viewer<'staff'>,
  exportId: string | null,
  write: (file: RegisterFile) => Uint8Array,
) {
  return readAsStaff(viewer, 'register-file', async (tx, staff) => {
    if (!exportId || !(await exportAskedFor(tx, exportId, 'register', staff.id, viewer.at))) return null
    const { timeZone } = await ownCenter(tx)
    const current = await registerRows(tx, { state: null, most: null, after: null })
    const ended = await registerRows(tx, { state: 'ended', most: null, after: null })
    const lines = [...current.lines, ...ended.lines]
    const name = `register-of-releases-${dayOf(viewer.at, timeZone)}`
    const content = write({ timeZone, lines })
    return showing(
      lines.map(({ clientId }) => clientId),
      { name, kind: 'text/csv; charset=utf-8' as const, content },
    )
  })
}
