import { desc, eq } from 'drizzle-orm'
import { goalStep, stepHelp } from '#drizzle/tables/goals.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { StepDoer, Support } from '#lib/goals/rules/goal.ts'
import type { ClientId, GoalId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { reachOfGoal } from '../rows/reach-of-goal.ts'

interface Wish {
  readonly goal: string
  readonly words: string
  readonly doer: StepDoer
  readonly skill: string
  readonly support: Support
  readonly wouldHelp: string
  readonly wouldNotHelp: string
}

/**
 * Adds a step to a goal: who does it, the skill it teaches, and what would help. It is shared exactly as far as its
 * goal.
 */
export const addStep: Operation<'staff', Wish, { client: ClientId }, 'not_possible'> = async (tx, _viewer, wish) => {
  const reach = await reachOfGoal(tx, wish.goal)
  if (!reach || !(await staffWhoMay(tx, 'write_goals', reach.clientId))) return refused('not_possible')
  const goalId = wish.goal as GoalId
  const [last] = await tx
    .select({ position: goalStep.position })
    .from(goalStep)
    .where(eq(goalStep.goalId, goalId))
    .orderBy(desc(goalStep.position))
    .limit(1)
  const stepId = crypto.randomUUID()
  const { words, doer, skill, support, wouldHelp, wouldNotHelp } = wish
  await tx
    .insert(goalStep)
    .values({ ...reach, id: stepId, goalId, position: (last?.position ?? -1) + 1, words, doer, skill, support })
  if (wouldHelp || wouldNotHelp) await tx.insert(stepHelp).values({ ...reach, stepId, wouldHelp, wouldNotHelp })
  return ok({ client: reach.clientId })
}
