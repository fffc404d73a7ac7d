import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

/**
 * How many holds wait for the viewer: a client set them and nobody on staff wrote anything yet, or somebody else wants
 * them lifted. `holdState` says the same of one.
 */
export async function countWaitingHolds(tx: Tx, staff: OwnStaff): Promise<number> {
  const account = await ownAccountId(tx)
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from hold h
    where h.center_id = ${staff.centerId} and h.lifted_at is null and (
      (select e.kind = 'lift_asked' and e.by_account_id <> ${account} from hold_event e
        where e.center_id = h.center_id and e.hold_id = h.id and e.kind <> 'noted' order by e.at desc, e.id desc limit 1)
      or not exists (
        select from hold_event e where e.center_id = h.center_id and e.hold_id = h.id and (e.kind <> 'placed'
          or not exists (select from client c where c.center_id = e.center_id and c.id = h.client_id and c.account_id = e.by_account_id))
      )
    )`)
  return row?.count ?? 0
}
