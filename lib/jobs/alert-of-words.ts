import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'

/**
 * Alerts whoever holds a report to which its writer added words: once for each of them and client, on the beat and not
 * when the words come, so that the writer cannot time whether anybody holds it. The desk is alerted of all reports
 * alike.
 */
export async function alertOfWords(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const held = await tx.execute<{ center_id: CenterId; held_by: StaffId; client_id: ClientId }>(sql`
      with told as (
        update report_addition set told_at = asked_at() where told_at is null returning center_id, report_id
      )
      select distinct m.center_id, m.held_by, m.client_id
      from told
      join lateral reports_of_words(told.center_id, told.report_id) g on true
      join report_match m on m.center_id = told.center_id and m.report_id = g
      where m.held_by is not null`)
    for (const { center_id: center, held_by: staff, client_id: about } of held)
      await alertStaff(tx, center, { staff }, at, about)
  })
}
