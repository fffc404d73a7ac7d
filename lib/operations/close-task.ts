import { and, eq, isNull, sql } from 'drizzle-orm'
import { releaseRefusal } from '#drizzle/schema/consent.ts'
import { askTask, lookup } from '#drizzle/schema/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { instantOf } from '#lib/meetings/local-time.ts'
import type { Operation } from './operation.ts'
import { ownCenter } from './own-center.ts'
import { ownStaff } from './own-staff.ts'

interface Wish {
  readonly task: string
  readonly outcome: 'wants_release' | 'refused' | 'ask_later'
  readonly askAgainOn: string | null
}

/**
 * What the client said when asked. A no is kept as a refusal, with the day to ask again; "later" keeps the task open
 * until the day they named. The family hears nothing either way.
 */
export const closeTask: Operation<'staff', Wish, { client: ClientId }, 'not_possible' | 'until_passed'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  const [task] = await tx
    .select({ clientId: askTask.clientId, asker: lookup.askerName })
    .from(askTask)
    .innerJoin(lookup, eq(lookup.id, askTask.lookupId))
    .where(eq(askTask.id, wish.task))
  const [account] = await tx.execute<{ account_id: typeof releaseRefusal.$inferInsert.recordedBy }>(
    sql`select account_id from viewer()`,
  )
  if (!staff || !task || !account) return refused('not_possible')
  const { outcome, askAgainOn } = wish
  const isLater = outcome === 'ask_later'
  if (isLater && !(askAgainOn && (await isAhead(tx, askAgainOn, viewer.at)))) return refused('until_passed')
  // Taken and answered by one statement, so that two at once are still one answer.
  const [taken] = await tx
    .update(askTask)
    .set(
      isLater
        ? { dueOn: askAgainOn!, lastAskedAt: viewer.at }
        : { outcome, lastAskedAt: viewer.at, closedAt: viewer.at, closedBy: staff.id },
    )
    .where(and(eq(askTask.id, wish.task), isNull(askTask.closedAt)))
    .returning({ id: askTask.id })
  if (!taken) return refused('not_possible')
  if (outcome === 'refused') {
    await tx.insert(releaseRefusal).values({
      centerId: staff.centerId,
      id: crypto.randomUUID(),
      clientId: task.clientId,
      personName: task.asker,
      at: viewer.at,
      askAgainOn,
      recordedBy: account.account_id,
    })
  }
  return ok({ client: task.clientId })
}

/** Whether a day is still to come where the center is. */
async function isAhead(tx: Tx, day: string, at: Date): Promise<boolean> {
  return instantOf(day, '00:00', (await ownCenter(tx)).timeZone) > at
}
