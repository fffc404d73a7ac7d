import { desc, eq } from 'drizzle-orm'
import { goal, goalProgress, goalStep, stepHelp } from '#drizzle/tables/care.ts'
import { client } from '#drizzle/tables/people.ts'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { StepDoer, Support } from '#lib/goals/rules/goal.ts'
import { type ClientId, type GoalId, newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'

/** Writes down a goal in the client's words. It is private unless the client shares it. */
export const addGoal: Operation<
  'staff',
  { client: string; words: string; area: LifeArea; shared: boolean },
  null,
  'not_possible'
> = async (tx, viewer, wish) => {
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

interface StepWish {
  readonly goal: string
  readonly words: string
  readonly doer: StepDoer
  readonly skill: string
  readonly support: Support
  readonly wouldHelp: string
  readonly wouldNotHelp: string
}

/** Adds a step: who does it, the skill it teaches, and what would help. It is shared exactly as far as its goal. */
export const addStep: Operation<'staff', StepWish, { client: ClientId }, 'not_possible'> = async (
  tx,
  _viewer,
  wish,
) => {
  const [of] = await tx
    .select()
    .from(goal)
    .where(eq(goal.id, wish.goal as GoalId))
  if (!of) return refused('not_possible')
  const [last] = await tx
    .select({ position: goalStep.position })
    .from(goalStep)
    .where(eq(goalStep.goalId, of.id))
    .orderBy(desc(goalStep.position))
    .limit(1)
  const reach = { centerId: of.centerId, clientId: of.clientId, area: of.area, shared: of.shared }
  const stepId = crypto.randomUUID()
  const { words, doer, skill, support, wouldHelp, wouldNotHelp } = wish
  await tx
    .insert(goalStep)
    .values({ ...reach, id: stepId, goalId: of.id, position: (last?.position ?? -1) + 1, words, doer, skill, support })
  if (wouldHelp || wouldNotHelp) await tx.insert(stepHelp).values({ ...reach, stepId, wouldHelp, wouldNotHelp })
  return ok({ client: of.clientId })
}

/** Suggests a sentence about how a goal goes. Nobody but staff and the client sees it before the client says yes. */
export const addProgress: Operation<
  'staff',
  { goal: string; sentence: string },
  { client: ClientId },
  'not_possible'
> = async (tx, viewer, wish) => {
  const [of] = await tx
    .select()
    .from(goal)
    .where(eq(goal.id, wish.goal as GoalId))
  if (!of) return refused('not_possible')
  const reach = { centerId: of.centerId, clientId: of.clientId, area: of.area, shared: of.shared, goalId: of.id }
  await tx
    .insert(goalProgress)
    .values({ ...reach, id: crypto.randomUUID(), sentence: wish.sentence, writtenAt: viewer.at })
  await writeLetter(tx, { kind: 'client-message', client: of.clientId, familyMember: null })
  return ok({ client: of.clientId })
}
