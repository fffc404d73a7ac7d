import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'

/**
 * Tells the supervisors, and whoever holds the conversation, of each word that was promised to a family member and not
 * written in time: once for each day it was due. What no release lets be told any more was not missed.
 */
export async function alertOfMissedPromises(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const missed = await tx.execute<{ center_id: CenterId; client_id: ClientId; held_by: StaffId | null }>(sql`
      with told as (
        update promise b set told_for = b.due_at
        from conversation_match m
        where b.ended_at is null and b.due_at < asked_at() and b.told_for is distinct from b.due_at
          and m.center_id = b.center_id and m.conversation_id = b.conversation_id and m.client_id is not null
          and promise_is_open(b.center_id, b.conversation_id, asked_at())
        returning b.center_id, m.client_id, m.held_by
      )
      select distinct center_id, client_id, held_by from told`)
    for (const { center_id: center, client_id: about, held_by: staff } of missed) {
      await alertStaff(tx, center, { role: 'supervisor' }, at, about)
      if (staff) await alertStaff(tx, center, { staff }, at, about)
    }
  })
}
