import { eq, sql } from 'drizzle-orm'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import { hasAreas, type LifeArea, type Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { withdrawUncovered } from '#lib/meetings/rows/withdraw-uncovered.ts'

interface Wish {
  readonly release: string
  readonly kind: 'revoked' | 'suspended' | 'resumed' | 'known_false' | 'expiry_event' | 'narrowed'
  readonly topic?: Topic
  readonly area?: LifeArea
  /** What the client said, for staff and the client. */
  readonly words: string
}
type Refusal = 'not_possible' | 'already_revoked' | 'choose_topics'

/**
 * Writes down what a client said about a release: taken back, paused by a spoken wish, narrowed. It counts from this
 * instant; a meeting that is no longer covered is withdrawn in the same transaction.
 */
export const recordReleaseEvent: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.release as ReleaseId
  const [found] = await tx.select().from(release).where(eq(release.id, id))
  const [account] = await tx.execute<{ account_id: typeof releaseEvent.$inferInsert.byAccountId }>(
    sql`select account_id from viewer()`,
  )
  if (!found || !account) return refused('not_possible')
  const isNarrowing = wish.kind === 'narrowed'
  if (isNarrowing && (!wish.topic || !found.topics.includes(wish.topic))) return refused('choose_topics')
  const events = await tx.select({ kind: releaseEvent.kind }).from(releaseEvent).where(eq(releaseEvent.releaseId, id))
  if (events.some((event) => event.kind === 'revoked')) return refused('already_revoked')
  // Only goals and what hangs on them can be taken back in part; anything else goes whole.
  const area = wish.topic && hasAreas(wish.topic) ? (wish.area ?? null) : null
  await tx.insert(releaseEvent).values({
    centerId: found.centerId,
    id: crypto.randomUUID(),
    releaseId: id,
    kind: wish.kind,
    topic: isNarrowing ? wish.topic : null,
    area: isNarrowing ? area : null,
    at: viewer.at,
    byAccountId: account.account_id,
    words: wish.words,
  })
  await withdrawUncovered(tx, viewer, found, [found.familyMemberId])
  return ok(null)
}
