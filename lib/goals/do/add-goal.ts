import { eq } from 'drizzle-orm'
import { goal } from '#drizzle/tables/goals.ts'
import { client } from '#drizzle/tables/people.ts'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import { type ClientId, newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'

interface Wish {
  readonly client: string
  readonly words: string
  readonly area: LifeArea
  readonly shared: boolean
}

/** Writes down a goal in the client's words. It is private unless the client shares it. */
export const addGoal: Operation<'staff', Wish, null, 'not_possible'> = async (tx, viewer, wish) => {
  const [about] = await tx
    .select({ id: client.id, centerId: client.centerId })
    .from(client)
    .where(eq(client.id, wish.client as ClientId))
  if (!about) return refused('not_possible')
  const { words, area, shared } = wish
  await tx.insert(goal).values({
    centerId: about.centerId,
    id: newId<'goal'>(),
    clientId: about.id,
    words,
    area,
    shared,
    state: 'active',
    createdAt: viewer.at,
  })
  return ok(null)
}
