import { goalProgress } from '#drizzle/tables/goals.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, GoalId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { reachOfGoal } from '../rows/reach-of-goal.ts'

interface Wish {
  readonly goal: string
  readonly sentence: string
}

/** Suggests a sentence about how a goal is going. Only staff and the client see it until the client approves it. */
export const addProgress: Operation<'staff', Wish, { client: ClientId }, 'not_possible'> = async (tx, viewer, wish) => {
  const reach = await reachOfGoal(tx, wish.goal)
  if (!reach || !(await staffWhoMay(tx, 'write_goals', reach.clientId))) return refused('not_possible')
  await tx.insert(goalProgress).values({
    ...reach,
    goalId: wish.goal as GoalId,
    id: crypto.randomUUID(),
    sentence: wish.sentence,
    writtenAt: viewer.at,
  })
  await writeLetter(tx, { kind: 'client-message', client: reach.clientId, familyMember: null })
  return ok({ client: reach.clientId })
}
