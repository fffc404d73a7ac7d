import { asc, desc } from 'drizzle-orm'
import { goal, goalProgress, goalStep } from '#drizzle/tables/goals.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { whoMaySee } from '#lib/consent/who-may-see.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'

/** The client's goals, each with the people who can see it now. Null when the session is over or is not a client's. */
export async function seeGoals(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const known = await knownAbout(tx, client.id)
    const names = await recipientNames(tx, client.id)
    const goals = await tx.select().from(goal).orderBy(asc(goal.createdAt), asc(goal.id))
    const steps = await tx.select().from(goalStep).orderBy(asc(goalStep.position))
    const progress = await tx.select().from(goalProgress).orderBy(desc(goalProgress.writtenAt))
    return {
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
