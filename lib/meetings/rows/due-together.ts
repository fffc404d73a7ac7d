import { and, asc, eq, exists, isNotNull, type SQL, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

/** Those who live with family, and for whom no meeting was proposed or held for as long as the center's rhythm says. */
function isDue(tx: Tx, staff: OwnStaff, at: Date): SQL | undefined {
  const since = sql`${at.toISOString()}::timestamptz - make_interval(months => ${center.meetEveryMonths})`
  const together = tx
    .select({ one: sql`1` })
    .from(familyLink)
    .where(and(eq(familyLink.clientId, client.id), eq(familyLink.livesTogether, true)))
  return and(
    ofCaseload(staff, 'arrange_meetings', client.id),
    isNotNull(center.meetEveryMonths),
    exists(together),
    sql`not exists (
      select from joint_meeting m
      left join meeting_time t on t.center_id = m.center_id and t.id = m.confirmed_time_id and m.state = 'confirmed'
      where m.center_id = ${client.centerId} and m.client_id = ${client.id} and greatest(m.proposed_at, t.starts_at) > ${since}
    )`,
    sql`not exists (
      select from care_ending e
      where e.center_id = ${client.centerId} and e.client_id = ${client.id} and e.resumed_at is null
    )`,
  )
}

/** The clients of somebody on staff whom the center's rhythm names; none where the center has no such rhythm. */
export async function dueTogether(tx: Tx, staff: OwnStaff, at: Date) {
  return tx
    .select({ id: client.id, name: client.name })
    .from(client)
    .innerJoin(center, eq(center.id, client.centerId))
    .where(isDue(tx, staff, at))
    .orderBy(asc(client.name), asc(client.id))
    .limit(50)
}
