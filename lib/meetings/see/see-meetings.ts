import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { jointMeeting, meetingAnswer, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { decide, governing } from '#lib/consent/decide.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

/** Meetings of the clients this member of staff works with, the latest first. */
export async function seeMeetings(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
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
      .orderBy(desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(100)
    return { meetings, timeZone: (await ownCenter(tx)).timeZone }
  })
}

/** One meeting with everyone's answers. */
export async function seeMeeting(viewer: Viewer<'staff'>, id: MeetingId) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
    const [meeting] = await tx
      .select({ meeting: jointMeeting, clientName: client.name })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(eq(jointMeeting.id, id))
    if (!meeting) return { found: null }
    const times = await tx
      .select()
      .from(meetingTime)
      .where(eq(meetingTime.meetingId, id))
      .orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
    const answers = invitations.length
      ? await tx
          .select()
          .from(meetingAnswer)
          .where(
            inArray(
              meetingAnswer.invitationId,
              invitations.map((each) => each.id),
            ),
          )
      : []
    const names = await recipientNames(tx, meeting.meeting.clientId)
    return {
      found: {
        ...meeting.meeting,
        clientName: meeting.clientName,
        times,
        timeZone: (await ownCenter(tx)).timeZone,
        invitations: invitations.map((each) => ({
          ...each,
          name: names.get(each.familyMemberId) ?? '',
          answers: answers.filter((answer) => answer.invitationId === each.id),
        })),
      },
    }
  })
}

/** Family members whose release covers meetings, to choose from. Null when the client is not this member of staff's. */
export async function seeWhoMayMeet(viewer: Viewer<'staff'>, clientId: ClientId) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, clientId))
    if (!about) return { found: null }
    const { id: centerId, timeZone } = await ownCenter(tx)
    const known = await knownAbout(tx, clientId)
    const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
    const family = links.flatMap((link) => {
      const pair = { centerId, clientId, familyMemberId: link.familyMemberId, at: viewer.at }
      const { permitted } = decide(known, { ...pair, topic: 'meetings' })
      return permitted ? [{ linkId: link.id, name: governing(known.releases, pair)?.recipientName ?? '' }] : []
    })
    return { found: { ...about, family, timeZone } }
  })
}

/** What the newest form calls each family member of a client. */
export async function recipientNames(tx: Tx, clientId: ClientId): Promise<Map<string, string>> {
  const rows = await tx
    .select({ familyMemberId: release.familyMemberId, name: release.recipientName, relationship: release.relationship })
    .from(release)
    .where(eq(release.clientId, clientId))
    .orderBy(sql`${release.completedAt} asc nulls first`, asc(release.recordedAt))
  return new Map(
    rows.map((row) => [row.familyMemberId, row.relationship ? `${row.name} (${row.relationship})` : row.name]),
  )
}
