import { and, eq, isNotNull } from 'drizzle-orm'
import { jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { whyNotInvited } from '../rules/invite.ts'

/**
 * The family members who can be invited, why the others cannot, for whoever reads what may be told, and those of the
 * meeting that the new one follows. Nothing is found when this member of staff does not work with the client.
 */
export async function seeWhoMayMeet(viewer: Viewer<'staff'>, clientId: ClientId, after: MeetingId | null) {
  return readAsStaff(viewer, 'new-meeting', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, clientId))
    const rights = await rightsFor(tx, clientId)
    if (!about || !rights.has('arrange_meetings')) return null
    const { id: centerId, timeZone } = await ownCenter(tx)
    const known = await knownAbout(tx, clientId)
    const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
    const names = await recipientNames(tx, clientId, viewer)
    const people = links.map(({ id: linkId, familyMemberId }) => {
      const whyNot = whyNotInvited(known, { centerId, clientId, familyMemberId, at: viewer.at })
      return { linkId, name: names.get(familyMemberId) ?? '', whyNot }
    })
    const before = after ? await meetingBefore(tx, clientId, after) : null
    const ofBefore = links.filter(({ familyMemberId }) => before?.invited.includes(familyMemberId))
    return showing([clientId], {
      ...about,
      family: people.filter(({ whyNot }) => whyNot === null),
      others: rights.has('read_releases') ? people.filter(({ name, whyNot }) => name && whyNot !== null) : [],
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
