import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { holdsUnread } from '#lib/agendas/rows/unread-preparations.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { totalOf } from '#lib/database/total.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { waitsFor } from '../rows/waits-for.ts'

const perPage = 30

/** Meetings of the clients this member of staff works with, the latest first. */
export async function seeMeetings(viewer: Viewer<'staff'>, after: string | null) {
  return readAsStaff(viewer, 'meetings', async (tx, staff) => {
    const fits = and(
      eq(jointMeeting.centerId, staff.centerId),
      ofCaseload(staff, 'read_meetings', jointMeeting.clientId),
    )
    const rows = await tx
      .select({
        id: jointMeeting.id,
        state: jointMeeting.state,
        waitsFor: waitsFor(viewer.at),
        about: jointMeeting.about,
        clientId: jointMeeting.clientId,
        clientName: client.name,
        proposedAt: jointMeeting.proposedAt,
        hasNews: holdsUnread(tx),
      })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(and(fits, after ? isBefore(after) : undefined))
      .orderBy(desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(perPage + 1)
    const meetings = rows.slice(0, perPage)
    const { timeZone } = await ownCenter(tx)
    return showing(
      meetings.map(({ clientId }) => clientId),
      {
        meetings,
        timeZone,
        next: rows.length > perPage ? meetings.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${jointMeeting} where ${fits}`),
      },
    )
  })
}

function isBefore(id: string): SQL {
  return sql`(${jointMeeting.proposedAt}, ${jointMeeting.id}) < (select m.proposed_at, m.id from joint_meeting m where m.id = ${id}::uuid)`
}
