import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { timeAhead } from './time-ahead.ts'

/**
 * Tells everyone who holds an invitation that the meeting changed or is cancelled. SEQUENCE rises once for each change
 * (RFC 5546, section 2.1.4). A change is told only while a release covers it; a cancellation goes to all who hold an
 * invitation, as long as a time of it is ahead, like a withdrawal. `remindedAt` is what is kept of reminding where a
 * time was set.
 */
export async function changeInvitations(
  tx: Tx,
  meeting: MeetingId,
  kind: 'meeting-change' | 'meeting-cancelled',
  { remindedAt }: { readonly remindedAt?: Date | null } = {},
): Promise<void> {
  const held = await tx
    .update(meetingInvitation)
    .set({ sequence: sql`${meetingInvitation.sequence} + 1`, remindedAt })
    .where(
      and(
        eq(meetingInvitation.meetingId, meeting),
        isNotNull(meetingInvitation.invitedAt),
        // Whom the client took back hears of no change; their invitation is withdrawn like every other that ended.
        kind === 'meeting-change' ? isNotNull(meetingInvitation.wantedAt) : aheadOf(meeting),
        isNull(meetingInvitation.withdrawnAt),
      ),
    )
    .returning({
      id: meetingInvitation.id,
      clientId: meetingInvitation.clientId,
      familyMemberId: meetingInvitation.familyMemberId,
    })
  for (const { id, clientId, familyMemberId } of held) {
    await writeLetter(tx, {
      kind,
      client: clientId,
      familyMember: familyMemberId,
      ids: { invitation: id },
      gate: kind === 'meeting-change' ? 'meetings' : undefined,
    })
  }
}

const aheadOf = (meeting: MeetingId) =>
  sql`exists (select from ${jointMeeting} where ${jointMeeting.id} = ${meeting} and ${timeAhead})`
