import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { jointMeeting, meetingInvitation } from '#drizzle/schema/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import { writeLetter } from './write-letter.ts'

/**
 * Takes back what one family member holds of a client's meetings: every invitation that went out ends with one neutral
 * cancellation, whose SEQUENCE is higher than all before it. It goes without a gate: it says only what its receiver was sent.
 */
export async function withdrawInvitations(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  whose: { client: ClientId; familyMember: FamilyMemberId },
): Promise<void> {
  const live = tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .where(and(eq(jointMeeting.clientId, whose.client), ne(jointMeeting.state, 'cancelled')))
  const withdrawn = await tx
    .update(meetingInvitation)
    .set({ withdrawnAt: viewer.at, sequence: sql`${meetingInvitation.sequence} + 1` })
    .where(
      and(
        eq(meetingInvitation.clientId, whose.client),
        eq(meetingInvitation.familyMemberId, whose.familyMember),
        isNotNull(meetingInvitation.invitedAt),
        isNull(meetingInvitation.withdrawnAt),
        inArray(meetingInvitation.meetingId, live),
      ),
    )
    .returning({ id: meetingInvitation.id })
  for (const { id } of withdrawn) {
    await writeLetter(tx, {
      kind: 'meeting-cancelled',
      client: whose.client,
      familyMember: whose.familyMember,
      ids: { invitation: id },
    })
  }
}
