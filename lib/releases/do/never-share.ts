import { and, eq, isNull } from 'drizzle-orm'
import { neverShare as table } from '#drizzle/tables/releases.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import { hasAreas, type LifeArea, type Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { withdrawUncovered } from '#lib/meetings/rows/withdraw-uncovered.ts'
import { recipientNames } from '#lib/meetings/see/see-meetings.ts'

interface Wish {
  readonly topic: Topic
  readonly area?: LifeArea
  readonly familyMember?: string
}

/** Puts something on the list of what is never told. It counts at once, and is stronger than any release. */
export const neverShare: Operation<'client', Wish, null, 'not_yours'> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  const names = await recipientNames(tx, client.id)
  if (wish.familyMember && !names.has(wish.familyMember)) return refused('not_yours')
  await tx.insert(table).values({
    centerId: client.centerId,
    id: crypto.randomUUID(),
    clientId: client.id,
    topic: wish.topic,
    area: hasAreas(wish.topic) ? (wish.area ?? null) : null,
    familyMemberId: (wish.familyMember as FamilyMemberId | undefined) ?? null,
    fromAt: viewer.at,
  })
  if (wish.topic === 'meetings') {
    const touched = (wish.familyMember ? [wish.familyMember] : [...names.keys()]) as FamilyMemberId[]
    await withdrawUncovered(tx, viewer, { centerId: client.centerId, clientId: client.id }, touched)
  }
  return ok(null)
}

/** Takes an entry off the list. What releases say counts again. */
export const withdrawNeverShare: Operation<'client', { entry: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const rows = await tx
    .update(table)
    .set({ withdrawnAt: viewer.at })
    .where(and(eq(table.id, wish.entry), isNull(table.withdrawnAt)))
    .returning({ id: table.id })
  return rows.length === 1 ? ok(null) : refused('not_yours')
}
