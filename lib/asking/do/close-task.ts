import { and, eq, isNull, sql } from 'drizzle-orm'
import { releaseRefusal } from '#drizzle/tables/releases.ts'
import { askTask, lookup } from '#drizzle/tables/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly task: string
  readonly outcome: 'wants_release' | 'refused' | 'ask_later'
  readonly askAgainOn: string | null
}

/**
 * What the client said when asked. A no is kept as a refusal, "later" is none; with a day to ask again the task stays open
 * until then. The family hears nothing either way.
 */
export const closeTask: Operation<'staff', Wish, { client: ClientId }, 'not_possible' | 'until_passed'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  const [task] = await tx
    .select({ clientId: askTask.clientId, asker: lookup.askerName, lastAskedAt: askTask.lastAskedAt })
    .from(askTask)
    .innerJoin(lookup, eq(lookup.id, askTask.lookupId))
    .where(eq(askTask.id, wish.task))
  const [account] = await tx.execute<{ account_id: typeof releaseRefusal.$inferInsert.recordedBy }>(
    sql`select account_id from viewer()`,
  )
  if (!staff || !task || !account) return refused('not_possible')
  const { outcome } = wish
  const again = outcome === 'wants_release' ? null : wish.askAgainOn
  if (again ? !(await isAhead(tx, again, viewer.at)) : outcome === 'ask_later') return refused('until_passed')
  const after =
    again || outcome === 'ask_later' ? { dueOn: again! } : { outcome, closedAt: viewer.at, closedBy: staff.id }
  // Answered only as it was read, so that two at once are still one answer.
  const asRead = task.lastAskedAt ? eq(askTask.lastAskedAt, task.lastAskedAt) : isNull(askTask.lastAskedAt)
  const [answered] = await tx
    .update(askTask)
    .set({ ...after, lastAskedAt: viewer.at })
    .where(and(eq(askTask.id, wish.task), isNull(askTask.closedAt), asRead))
    .returning({ id: askTask.id })
  if (!answered) return refused('not_possible')
  if (outcome === 'refused') {
    const refusal = { clientId: task.clientId, personName: task.asker, at: viewer.at, askAgainOn: again }
    await tx.insert(releaseRefusal).values({
      ...refusal,
      centerId: staff.centerId,
      id: crypto.randomUUID(),
      recordedBy: account.account_id,
    })
  }
  return ok({ client: task.clientId })
}

/** Whether a day is still to come where the center is. */
async function isAhead(tx: Tx, day: string, at: Date): Promise<boolean> {
  return instantOf(day, '00:00', (await ownCenter(tx)).timeZone) > at
}
