import { and, eq, isNull, sql } from 'drizzle-orm'
import { releaseRefusal } from '#drizzle/schema/consent.ts'
import { askTask, lookup } from '#drizzle/schema/reports.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'

interface Wish {
  readonly task: string
  readonly outcome: 'wants_release' | 'refused' | 'ask_later'
  readonly askAgainOn: string | null
}

/** What the client said when asked. A no is kept as a refusal, with the day to ask again; the family hears nothing either way. */
export const closeTask: Operation<'staff', Wish, { client: ClientId }, 'not_possible'> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const [task] = await tx
    .select({ clientId: askTask.clientId, asker: lookup.askerName })
    .from(askTask)
    .innerJoin(lookup, eq(lookup.id, askTask.lookupId))
    .where(and(eq(askTask.id, wish.task), isNull(askTask.closedAt)))
  const [account] = await tx.execute<{ account_id: typeof releaseRefusal.$inferInsert.recordedBy }>(
    sql`select account_id from viewer()`,
  )
  if (!staff || !task || !account) return refused('not_possible')
  await tx
    .update(askTask)
    .set({ outcome: wish.outcome, closedAt: viewer.at, closedBy: staff.id })
    .where(eq(askTask.id, wish.task))
  if (wish.outcome !== 'wants_release') {
    await tx.insert(releaseRefusal).values({
      centerId: staff.centerId,
      id: crypto.randomUUID(),
      clientId: task.clientId,
      personName: task.asker,
      at: viewer.at,
      askAgainOn: wish.askAgainOn,
      recordedBy: account.account_id,
    })
  }
  return ok({ client: task.clientId })
}
