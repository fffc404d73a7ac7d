import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Whether the viewer's session is live and belongs to somebody of this audience. */
export async function isAlive(viewer: Viewer): Promise<boolean> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ account_id: string | null; client_id: string | null; staff_id: string | null }>(
      sql`select account_id, client_id, staff_id from viewer()`,
    ),
  )
  if (!row) return false
  if (viewer.audience === 'client') return row.client_id !== null
  if (viewer.audience === 'staff' || viewer.audience === 'guide') return row.staff_id !== null
  return row.account_id !== null
}
