import { sql } from 'drizzle-orm'
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
  return live.release_id
}

/** An answer may touch more topics than the one that gates its letter. */
async function isReplyOpen(tx: Tx, { centerId, subjectIds }: Queued, clock: () => Date): Promise<boolean> {
  const [reply] = await tx.execute<{ is_open: boolean }>(sql`
    select reply_is_open(${centerId}, ${subjectIds.reply!},
      greatest(${clock().toISOString()}::timestamptz, wall_clock())) as is_open`)
  return reply?.is_open ?? false
}
