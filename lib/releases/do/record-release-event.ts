import { eq } from 'drizzle-orm'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { tellClient } from '../rows/tell-of-form.ts'
import { partTouched, type Said, whyNotSaid } from '../rules/taking-back.ts'

interface Wish extends Said {
  readonly release: string
  /** What the client said, for staff and the client. */
  readonly words: string
}
type Refusal = 'step_up' | 'not_possible' | 'already_revoked' | 'choose_topics'

/**
 * Writes down what a client said about a release: taken back, paused by a spoken wish, narrowed. It counts from this
 * instant.
 */
export const recordReleaseEvent: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.release as ReleaseId
  const [found] = await tx.select().from(release).where(eq(release.id, id))
  const isLifting = wish.kind === 'resumed'
  const staff = found && (await staffWhoMay(tx, isLifting ? 'lift_suspension' : 'take_back', found.clientId))
  const byAccountId = await ownAccountId(tx)
  if (!found || !staff || !byAccountId) return refused('not_possible')
  // Opening again needs a step up; taking back never waits for one.
  if (isLifting && !(await hasSteppedUp(tx))) return refused('step_up')
  const events = await tx.select({ kind: releaseEvent.kind }).from(releaseEvent).where(eq(releaseEvent.releaseId, id))
  const obstacle = whyNotSaid(wish, found, events)
  if (obstacle) return refused(obstacle)
  await tx.insert(releaseEvent).values({
    centerId: found.centerId,
    id: crypto.randomUUID(),
    releaseId: id,
    kind: wish.kind,
    ...partTouched(wish),
    at: viewer.at,
    byAccountId,
    words: wish.words,
  })
  await tellClient(tx, found.clientId)
  return ok(null)
}
