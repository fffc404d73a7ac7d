import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { heldStates } from '../rules/meeting.ts'

/**
 * Withdraws one family member's invitations to a client's meetings to come. Each ends with one neutral cancellation,
 * whose SEQUENCE is higher than any before it. It is sent though nothing is open any more, because it tells nothing
 * that its receiver was not sent before. Whoever proposed the meeting hears that something changed.
 */
export async function withdrawInvitations(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  whose: { client: ClientId; familyMember: FamilyMemberId },
): Promise<void> {
  // Everybody who changes invitations locks the meetings first, by id, so that two at once cannot block each other.
  await tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .where(and(eq(jointMeeting.clientId, whose.client), inArray(jointMeeting.state, heldStates)))
    .orderBy(asc(jointMeeting.id))
    .for('update')
  const isItsTime = or(isNull(jointMeeting.confirmedTimeId), eq(jointMeeting.confirmedTimeId, meetingTime.id))
  const toCome = tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .innerJoin(meetingTime, and(eq(meetingTime.meetingId, jointMeeting.id), isItsTime))
    .where(
      and(
        eq(jointMeeting.clientId, whose.client),
        inArray(jointMeeting.state, heldStates),
        gt(meetingTime.startsAt, viewer.at),
      ),
    )
  const withdrawn = await tx
    .update(meetingInvitation)
    .set({ withdrawnAt: viewer.at, sequence: sql`${meetingInvitation.sequence} + 1` })
    .where(
      and(
        eq(meetingInvitation.clientId, whose.client),
        eq(meetingInvitation.familyMemberId, whose.familyMember),
        isNotNull(meetingInvitation.invitedAt),
        isNull(meetingInvitation.withdrawnAt),
        inArray(meetingInvitation.meetingId, toCome),
      ),
    )
    .returning({ id: meetingInvitation.id, meetingId: meetingInvitation.meetingId })
  if (withdrawn.length === 0) return
  for (const { id } of withdrawn) {
    await writeLetter(tx, {
      kind: 'meeting-cancelled',
      client: whose.client,
      familyMember: whose.familyMember,
      ids: { invitation: id },
    })
  }
  const meetings = withdrawn.map((each) => each.meetingId)
  const proposers = await tx
    .selectDistinct({ centerId: jointMeeting.centerId, staff: jointMeeting.proposedBy })
    .from(jointMeeting)
    .where(inArray(jointMeeting.id, meetings))
  for (const { centerId, staff } of proposers) await alertStaff(tx, centerId, { staff }, viewer.at)
}
