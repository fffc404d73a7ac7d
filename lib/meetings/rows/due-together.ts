import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

/**
 * Those with a rhythm, who were not proposed to meet each other and did not meet for as long as it says: their own or,
 * where they live together and have none of their own, the center's. A rhythm of 0 is none.
 */
function isDue(staff: OwnStaff, at: Date): SQL | undefined {
  const ofCenter = sql`case when ${familyLink.livesTogether} then ${center.meetEveryMonths} end`
  const months = sql`nullif(coalesce(${familyLink.meetEveryMonths}, ${ofCenter}), 0)`
  const since = sql`${at.toISOString()}::timestamptz - make_interval(months => ${months})`
  return and(
    ofCaseload(staff, 'arrange_meetings', client.id),
    sql`${months} is not null`,
    sql`not exists (
      select from joint_meeting m
      join meeting_invitation i on i.center_id = m.center_id and i.meeting_id = m.id
        and i.family_member_id = ${familyLink.familyMemberId}
      left join meeting_time t on t.center_id = m.center_id and t.id = m.confirmed_time_id and m.state = 'confirmed'
      where m.center_id = ${client.centerId} and m.client_id = ${client.id} and greatest(m.proposed_at, t.starts_at) > ${since}
    )`,
    sql`not exists (
      select from care_ending e
      where e.center_id = ${client.centerId} and e.client_id = ${client.id} and e.resumed_at is null
    )`,
  )
}

/** Which clients of somebody on staff are to meet again, and with whom of their family. */
export async function dueTogether(tx: Tx, staff: OwnStaff, at: Date) {
  return tx
    .select({ id: client.id, name: client.name, linkId: familyLink.id, familyMemberId: familyLink.familyMemberId })
    .from(client)
    .innerJoin(center, eq(center.id, client.centerId))
    .innerJoin(familyLink, eq(familyLink.clientId, client.id))
    .where(isDue(staff, at))
    .orderBy(asc(client.name), asc(client.id), asc(familyLink.createdAt), asc(familyLink.id))
    .limit(50)
}
