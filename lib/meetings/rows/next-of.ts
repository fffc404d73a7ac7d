import { and, eq, inArray } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { openMeetingStates } from '../rules/meeting.ts'

/** The meeting that was proposed as the next after this one, unless it was declined or cancelled since. */
export async function nextOf(
  tx: Tx,
  { id, clientId }: { readonly id: MeetingId; readonly clientId: ClientId },
): Promise<MeetingId | null> {
  const [next] = await tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .where(
      and(
        eq(jointMeeting.followsId, id),
        eq(jointMeeting.clientId, clientId),
        inArray(jointMeeting.state, openMeetingStates),
      ),
    )
    .limit(1)
  return next?.id ?? null
}
