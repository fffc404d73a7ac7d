import { eq } from 'drizzle-orm'
import { goal } from '#drizzle/tables/goals.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { GoalId } from '#lib/kernel/id.ts'

/**
 * The columns that a goal's steps, help and progress copy from it, so that they are shared exactly as far as the goal.
 */
export async function reachOfGoal(tx: Tx, id: string) {
  const [row] = await tx
    .select({ centerId: goal.centerId, clientId: goal.clientId, area: goal.area, shared: goal.shared })
    .from(goal)
    .where(eq(goal.id, id as GoalId))
  return row ?? null
}
