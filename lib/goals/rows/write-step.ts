import { desc, eq } from 'drizzle-orm'
import { goalStep, stepHelp } from '#drizzle/tables/goals.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { GoalId } from '#lib/kernel/id.ts'
import type { StepDoer, Support } from '../rules/goal.ts'
import type { reachOfGoal } from './reach-of-goal.ts'

export interface StepWords {
  readonly words: string
  readonly doer: StepDoer
  readonly skill: string
  readonly support: Support
  readonly wouldHelp: string
  readonly wouldNotHelp: string
}

type Reach = NonNullable<Awaited<ReturnType<typeof reachOfGoal>>>

/** Writes a step down behind the others of its goal, with what would help. Gives its id. */
export async function writeStep(tx: Tx, reach: Reach, goal: string, step: StepWords): Promise<string> {
  const goalId = goal as GoalId
  const [last] = await tx
    .select({ position: goalStep.position })
    .from(goalStep)
    .where(eq(goalStep.goalId, goalId))
    .orderBy(desc(goalStep.position))
    .limit(1)
  const id = crypto.randomUUID()
  const { words, doer, skill, support, wouldHelp, wouldNotHelp } = step
  await tx
    .insert(goalStep)
    .values({ ...reach, id, goalId, position: (last?.position ?? -1) + 1, words, doer, skill, support })
  if (wouldHelp || wouldNotHelp) await tx.insert(stepHelp).values({ ...reach, stepId: id, wouldHelp, wouldNotHelp })
  return id
}
