import { desc, eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Meetings of the clients this member of staff works with, the latest first. Null without a live staff session. */
export async function seeMeetings(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const meetings = await tx
      .select({
        id: jointMeeting.id,
        state: jointMeeting.state,
        about: jointMeeting.about,
        clientName: client.name,
        proposedAt: jointMeeting.proposedAt,
      })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(ofCaseload(staff, jointMeeting.clientId))
      .orderBy(desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(100)
    return { meetings, timeZone: (await ownCenter(tx)).timeZone }
  })
}
