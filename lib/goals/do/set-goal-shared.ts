import { eq } from 'drizzle-orm'
import { goal } from '#drizzle/tables/goals.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { GoalId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/** The client keeps a goal private or lets it be shared; its steps, help and progress follow it. */
export const setGoalShared: Operation<'client', { goal: string; shared: boolean }, null, 'not_yours'> = async (
  tx,
  _viewer,
  wish,
) => {
  const rows = await tx
    .update(goal)
    .set({ shared: wish.shared })
    .where(eq(goal.id, wish.goal as GoalId))
    .returning({ id: goal.id })
  return rows.length === 1 ? ok(null) : refused('not_yours')
}
