import { desc, eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Meetings of the clients this member of staff works with, the latest first. */
export async function seeMeetings(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'meetings', async (tx, staff) => {
    const meetings = await tx
      .select({
        id: jointMeeting.id,
        state: jointMeeting.state,
        about: jointMeeting.about,
        clientId: jointMeeting.clientId,
        clientName: client.name,
        proposedAt: jointMeeting.proposedAt,
      })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(ofCaseload(staff, jointMeeting.clientId))
      .orderBy(desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(100)
    const { timeZone } = await ownCenter(tx)
    return showing(
      meetings.map(({ clientId }) => clientId),
      { meetings, timeZone },
    )
  })
}
