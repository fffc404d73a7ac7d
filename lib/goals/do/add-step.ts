import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { reachOfGoal } from '../rows/reach-of-goal.ts'
import { type StepWords, writeStep } from '../rows/write-step.ts'

type Wish = StepWords & { readonly goal: string }

/**
 * Adds a step to a goal: who does it, the skill it teaches, and what would help. It is shared exactly as far as its
 * goal.
 */
export const addStep: Operation<'staff', Wish, { client: ClientId }, 'not_possible'> = async (tx, _viewer, wish) => {
  const reach = await reachOfGoal(tx, wish.goal)
  if (!reach || !(await staffWhoMay(tx, 'write_goals', reach.clientId))) return refused('not_possible')
  await writeStep(tx, reach, wish.goal, wish)
  return ok({ client: reach.clientId })
}
