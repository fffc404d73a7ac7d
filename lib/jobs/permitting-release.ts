import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Queued } from './outcome.ts'

/**
 * The release that lets a letter go; `null` for a letter that needs none. Call it only once the releases are locked.
 */
export async function permittingRelease(tx: Tx, due: Queued, clock: () => Date): Promise<string | null | 'refused'> {
  const { centerId, gateClientId, gateFamilyMemberId, gateTopic } = due
  if (!gateTopic) return null
  await tx.execute(sql`select hold_releases(${centerId}, ${gateClientId}, ${gateFamilyMemberId})`)
  const [live] = await tx.execute<{ release_id: string }>(sql`
    select release_id from live_topics_of(${centerId}, ${gateFamilyMemberId},
      greatest(${clock().toISOString()}::timestamptz, wall_clock()))
    where client_id = ${gateClientId} and (topic = ${gateTopic} or ${gateTopic} = 'any') limit 1`)
  if (!live || (due.subjectIds.reply && !(await isReplyOpen(tx, due, clock)))) return 'refused'
  if (due.subjectIds.summary && !(await isToldStill(tx, due, due.subjectIds.summary))) return 'refused'
  return live.release_id
}

/** An answer may touch more topics than the one that gates its letter. */
async function isReplyOpen(tx: Tx, { centerId, subjectIds }: Queued, clock: () => Date): Promise<boolean> {
  const [reply] = await tx.execute<{ is_open: boolean }>(sql`
    select reply_is_open(${centerId}, ${subjectIds.reply!},
      greatest(${clock().toISOString()}::timestamptz, wall_clock())) as is_open`)
  return reply?.is_open ?? false
}

/**
 * Whether the summary that a letter announces is still there to read. It is held until the letter is gone: a client who
 * takes it back, or the whole meeting, either stops the letter or waits.
 */
async function isToldStill(tx: Tx, { centerId }: Queued, summary: string): Promise<boolean> {
  const { meetingId, id, answer, endedAt } = meetingSummary
  const ofLetter = and(eq(meetingSummary.centerId, centerId), eq(id, summary))
  // The meeting is locked first, as in every verb that changes it.
  const [meeting] = await tx
    .select({ state: jointMeeting.state })
    .from(jointMeeting)
    .where(
      and(
        eq(jointMeeting.centerId, centerId),
        inArray(jointMeeting.id, tx.select({ id: meetingId }).from(meetingSummary).where(ofLetter)),
      ),
    )
    .for('share')
  const [told] = await tx
    .select({ id })
    .from(meetingSummary)
    .where(and(ofLetter, eq(answer, 'approved'), isNull(endedAt)))
    .for('share')
  return meeting?.state === 'confirmed' && told !== undefined
}
