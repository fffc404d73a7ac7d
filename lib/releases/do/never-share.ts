import { neverShare as table } from '#drizzle/tables/sharing.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import { hasAreas, type LifeArea, type Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { recipientNames } from '../rows/recipient-names.ts'

interface Wish {
  readonly topic: Topic
  readonly area?: LifeArea
  readonly familyMember?: string
}

/** Adds something to the list of what is never told. It counts at once, and overrides every release. */
export const neverShare: Operation<'client', Wish, null, 'not_yours'> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  const names = await recipientNames(tx, client.id, viewer)
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
  return ok(null)
}
