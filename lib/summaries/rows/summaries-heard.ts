import { and, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId } from '#lib/kernel/id.ts'

const shownMs = 14 * 86_400_000

/** The meetings about whose summary staff, in the last two weeks, wrote down the client's answer, the latest first. */
export async function summariesHeard(tx: Tx, of: { readonly centerId: CenterId; readonly id: ClientId }, at: Date) {
  const found = await tx
    .select({ id: jointMeeting.id, about: jointMeeting.about })
    .from(meetingSummary)
    .innerJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingSummary.centerId), eq(jointMeeting.id, meetingSummary.meetingId)),
    )
    .where(
      and(
        eq(meetingSummary.centerId, of.centerId),
        eq(meetingSummary.clientId, of.id),
        isNotNull(meetingSummary.recordedBy),
        gt(meetingSummary.answeredAt, new Date(at.getTime() - shownMs)),
        eq(jointMeeting.state, 'confirmed'),
      ),
    )
    .orderBy(desc(meetingSummary.answeredAt))
  return found.filter(({ id }, index) => found.findIndex((each) => each.id === id) === index)
}
