import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { holderOf, whomToAlert } from '#lib/reports/rules/route.ts'
import { handsSaid, type SaidHands } from './said-hands.ts'

/**
 * Alerts whoever cares for a client of what a family wrote anew on a history sheet about them: once for each client, on
 * the beat and not when the words come, so that their writer cannot time whether it leads to anybody. The desk is
 * alerted of all sheets alike.
 */
export async function alertOfSheets(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const changed = await tx.execute<{ center_id: CenterId; client_id: ClientId; hands: SaidHands }>(sql`
      with told as (
        update history_version set told_at = asked_at() where told_at is null returning center_id, sheet_id
      ), about as (
        select distinct s.center_id, s.client_id from told
        join history_sheet s on s.center_id = told.center_id and s.id = told.sheet_id
        where s.client_id is not null and s.withdrawn_at is null
      )
      select a.center_id, a.client_id, hands_for(a.center_id, a.client_id) as hands from about a`)
    for (const { center_id: center, client_id: about, hands } of changed)
      await alertStaff(tx, center, whomToAlert(holderOf('concern', handsSaid(hands))), at, about)
  })
}
