import { and, eq, isNull, sql } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { release, releaseRefusal } from '#drizzle/tables/releases.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { afterAsking, outcomesOf, type TaskOutcome } from '../rules/ask-again.ts'

interface Wish {
  readonly task: string
  readonly outcome: TaskOutcome
  readonly askAgainOn: string | null
  readonly wasAt: WasAt
}

/**
 * Records what the client said when asked. A no is kept as a refusal; "later" is not one. With a day to ask again, the
 * task stays open until then. Of somebody who left, that the client knows it. The family hears nothing either way.
 */
export const closeTask: Operation<
  'staff',
  Wish,
  { client: ClientId },
  'not_possible' | 'changed_meanwhile' | 'until_passed' | 'ask_within_year'
> = async (tx, viewer, wish) => {
  const [task] = await tx
    .select({
      clientId: askTask.clientId,
      asker: sql<string>`coalesce(${lookup.askerName}, ${release.recipientName})`,
      lastAskedAt: askTask.lastAskedAt,
      leftAt: askTask.leftAt,
    })
    .from(askTask)
    .leftJoin(lookup, eq(lookup.id, askTask.lookupId))
    .leftJoin(release, eq(release.id, askTask.releaseId))
    .where(eq(askTask.id, wish.task))
  const staff = task && (await staffWhoMay(tx, 'ask_client', task.clientId))
  const recordedBy = await ownAccountId(tx)
  if (!staff || !task || !recordedBy || !outcomesOf(task).includes(wish.outcome)) return refused('not_possible')
  if (!isAsShown(task.lastAskedAt, wish.wasAt)) return refused('changed_meanwhile')
  const after = afterAsking(wish, viewer.at, (await ownCenter(tx)).timeZone)
  if (!after.ok) return after
  const { clientId } = task
  const closing = 'outcome' in after.value ? { closedAt: viewer.at, closedBy: staff.id } : {}
  // The row must be unchanged since it was read: of two answers at the same moment only one counts.
  const isAsRead = task.lastAskedAt ? eq(askTask.lastAskedAt, task.lastAskedAt) : isNull(askTask.lastAskedAt)
  const [answered] = await tx
    .update(askTask)
    .set({ ...after.value, ...closing, lastAskedAt: viewer.at, lastAskedBy: staff.id })
    .where(and(eq(askTask.id, wish.task), isNull(askTask.closedAt), isAsRead))
    .returning({ id: askTask.id })
  if (!answered) return refused('changed_meanwhile')
  if (wish.outcome === 'refused') {
    const row = { centerId: staff.centerId, id: crypto.randomUUID(), clientId, recordedBy, at: viewer.at }
    await tx.insert(releaseRefusal).values({ ...row, personName: task.asker, askAgainOn: wish.askAgainOn })
  }
  return ok({ client: clientId })
}
