import { goal } from '#drizzle/tables/goals.ts'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import { type ClientId, newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly client: string
  readonly words: string
  readonly area: LifeArea
  readonly shared: boolean
}

/** Writes down a goal in the client's words. It is private unless the client shares it. */
export const addGoal: Operation<'staff', Wish, null, 'not_possible'> = async (tx, viewer, wish) => {
  const staff = await staffWhoMay(tx, 'write_goals', wish.client)
  if (!staff) return refused('not_possible')
  const { words, area, shared } = wish
  await tx.insert(goal).values({
    centerId: staff.centerId,
    id: newId<'goal'>(),
    clientId: wish.client as ClientId,
    words,
    area,
    shared,
    state: 'active',
    createdAt: viewer.at,
  })
  return ok(null)
}
