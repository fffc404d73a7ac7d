import { and, eq, isNotNull } from 'drizzle-orm'
import { jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { governing } from '#lib/consent/decide.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { mayBeInvited } from '../rules/invite.ts'

/**
 * The family members who can be invited, and those of the meeting that the new one follows. Nothing is found when this
 * member of staff does not work with the client.
 */
export async function seeWhoMayMeet(viewer: Viewer<'staff'>, clientId: ClientId, after: MeetingId | null) {
  return readAsStaff(viewer, 'new-meeting', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, clientId))
    if (!about || !(await rightsFor(tx, clientId)).has('arrange_meetings')) return null
    const { id: centerId, timeZone } = await ownCenter(tx)
    const known = await knownAbout(tx, clientId)
    const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
    const family = links.flatMap((link) => {
      const pair = { centerId, clientId, familyMemberId: link.familyMemberId, at: viewer.at }
      const name = governing(known.releases, pair)?.recipientName ?? ''
      return mayBeInvited(known, pair) ? [{ linkId: link.id, name }] : []
    })
    const before = after ? await meetingBefore(tx, clientId, after) : null
    const ofBefore = links.filter(({ familyMemberId }) => before?.invited.includes(familyMemberId))
    return showing([clientId], {
      ...about,
      family,
      timeZone,
      before: before && { about: before.about, place: before.place, family: ofBefore.map(({ id }) => id) },
    })
  })
}

/** What a meeting of the client's was about, and who was invited to it. */
async function meetingBefore(tx: Tx, clientId: ClientId, id: MeetingId) {
  const ofClient = and(eq(jointMeeting.id, id), eq(jointMeeting.clientId, clientId))
  const [meeting] = await tx.select().from(jointMeeting).where(ofClient)
  if (!meeting) return null
  const { familyMemberId, meetingId, invitedAt } = meetingInvitation
  const invited = await tx
    .select({ familyMemberId })
    .from(meetingInvitation)
    .where(and(eq(meetingId, id), isNotNull(invitedAt)))
  return { ...meeting, invited: invited.map((each) => each.familyMemberId) }
}
