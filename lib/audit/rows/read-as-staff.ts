import { sql } from 'drizzle-orm'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { type OwnStaff, ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { rightOf, type StaffPage } from '../rules/audited.ts'
import { Kept, type Showing } from '../rules/kept.ts'

/**
 * Reads a page for staff and keeps that it was read, in one transaction: what is not kept is not shown. `read` says by
 * `showing` which clients the page shows, and gives null when there is nothing for this viewer. A page that is no right
 * of theirs is not read at all. The whole is null without a live staff session.
 */
export function readAsStaff<Found>(
  viewer: Viewer<'staff'>,
  page: StaffPage,
  read: (tx: Tx, staff: OwnStaff) => Promise<Showing<Found> | null>,
): Promise<Kept<Found> | null> {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const shown = staff.does.has(rightOf[page]) ? await read(tx, staff) : null
    if (!shown) return new Kept<Found>(null, staff.does)
    // The last statement, since it holds the head of a chain until the end of the transaction.
    await tx.execute(sql`select keep_read(${page}, ${`{${shown.clients.join(',')}}`}::uuid[])`)
    return new Kept(shown.found, staff.does)
  })
}
