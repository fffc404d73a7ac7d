import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { goal, goalProgress, goalStep } from '#drizzle/tables/goals.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { whoMaySee } from '#lib/consent/who-may-see.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import type { GoalId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'

const perPage = 20

/** The client's goals, each with the people who can see it now. Null when the session is over or is not a client's. */
export async function seeGoals(viewer: Viewer<'client'>, after: GoalId | null) {
  return asOwnClient(viewer, async (tx, client) => {
    const known = await knownAbout(tx, client.id)
    const names = await recipientNames(tx, client.id, viewer)
    const own = eq(goal.clientId, client.id)
    const rows = await tx
      .select()
      .from(goal)
      .where(and(own, await isAfter(tx, after)))
      .orderBy(asc(goal.createdAt), asc(goal.id))
      .limit(perPage + 1)
    const goals = rows.slice(0, perPage)
    const ids = goals.map(({ id }) => id)
    const steps = await tx.select().from(goalStep).where(inArray(goalStep.goalId, ids)).orderBy(asc(goalStep.position))
    const progress = await tx
      .select()
      .from(goalProgress)
      .where(inArray(goalProgress.goalId, ids))
      .orderBy(desc(goalProgress.writtenAt))
    return {
      next: rows.length > perPage ? ids.at(-1)! : null,
      total: await totalOf(tx, sql`1 from ${goal} where ${own}`),
      goals: goals.map((each) => {
        const question = {
          centerId: client.centerId,
          clientId: client.id,
          area: each.area,
          keptPrivate: !each.shared,
          at: viewer.at,
        }
        const seeing = whoMaySee(known, { ...question, topic: 'goals' })
        return {
          ...each,
          steps: steps.filter((step) => step.goalId === each.id),
          progress: progress.filter((one) => one.goalId === each.id),
          knownTo: seeing.map(({ familyMemberId }) => names.get(familyMemberId) ?? ''),
        }
      }),
    }
  })
}

async function isAfter(tx: Tx, after: GoalId | null) {
  if (!after) return undefined
  const [last] = await tx.select({ createdAt: goal.createdAt }).from(goal).where(eq(goal.id, after))
  return last && sql`(${goal.createdAt}, ${goal.id}) > (${last.createdAt.toISOString()}::timestamptz, ${after}::uuid)`
}
