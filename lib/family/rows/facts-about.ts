import { and, asc, desc, eq, gte, inArray, lte } from 'drizzle-orm'
import { careFact, caseManagerStatus, goal, goalProgress, goalStep, stepHelp, visit } from '#drizzle/tables/care.ts'
import { careTeamOf } from '#lib/care/rows/care-team-of.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FactOf } from '#lib/disclosure/fact.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { invitationFacts } from '#lib/meetings/rows/invitation-facts.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'

export interface Reaching<Of extends Topic> {
  readonly fact: FactOf[Of]
  readonly area?: LifeArea
  readonly professional?: StaffId
}

export type Facts = { readonly [Of in Topic]: readonly Reaching<Of>[] }

/**
 * Every fact a family member could be told about a client, with how far each reaches, in the order a family page shows
 * them. Tells nothing by itself: each still has to pass the door.
 */
export async function factsAbout(tx: Tx, pair: Pair): Promise<Facts> {
  const { clientId, at } = pair
  const [status] = await tx.select().from(caseManagerStatus).where(eq(caseManagerStatus.clientId, clientId))
  const team = await careTeamOf(tx, clientId, at)
  const sentences = await tx
    .select()
    .from(careFact)
    .where(eq(careFact.clientId, clientId))
    .orderBy(desc(careFact.recordedAt), careFact.id)
  const told = (topic: 'health' | 'crisis' | 'substance_use') =>
    sentences
      .filter((each) => each.topic === topic)
      .map((each) => ({ fact: { sentence: each.sentence, recordedAt: each.recordedAt.toISOString() } }))
  return {
    case_manager: status ? [{ fact: { assigned: status.assigned } }] : [],
    case_manager_contact: team
      .filter((each) => each.role === 'case_manager')
      .map(({ contact, cover }) => ({ fact: { ...contact, cover } })),
    goals: await goalFacts(tx, pair),
    progress: await progressFacts(tx, pair),
    ways_to_help: await helpFacts(tx, pair),
    meetings: await invitationFacts(tx, pair),
    visits: await visitFacts(tx, pair),
    care_team: team.flatMap(({ staffId, role, contact }) =>
      role === 'case_manager' ? [] : [{ professional: staffId, fact: { ...contact, role } }],
    ),
    health: told('health'),
    crisis: told('crisis'),
    substance_use: told('substance_use'),
  }
}

async function goalFacts(tx: Tx, { clientId }: Pair): Promise<Reaching<'goals'>[]> {
  const goals = await tx
    .select()
    .from(goal)
    .where(and(eq(goal.clientId, clientId), eq(goal.shared, true)))
    .orderBy(goal.state, desc(goal.createdAt), goal.id)
  const ids = goals.map((each) => each.id)
  const steps = ids.length
    ? await tx.select().from(goalStep).where(inArray(goalStep.goalId, ids)).orderBy(asc(goalStep.position), goalStep.id)
    : []
  return goals.map(({ id, words, area, state }) => ({
    area,
    fact: {
      id,
      words,
      area,
      state,
      steps: steps
        .filter((step) => step.goalId === id)
        .map((step) => ({
          id: step.id,
          words: step.words,
          doer: step.doer,
          skill: step.skill,
          support: step.support,
          done: step.doneAt !== null,
        })),
    },
  }))
}

async function progressFacts(tx: Tx, { clientId, at }: Pair): Promise<Reaching<'progress'>[]> {
  const rows = await tx
    .select()
    .from(goalProgress)
    .where(and(eq(goalProgress.clientId, clientId), eq(goalProgress.shared, true), lte(goalProgress.approvedAt, at)))
    .orderBy(desc(goalProgress.approvedAt), goalProgress.id)
  return rows.map(({ goalId, sentence, approvedAt, area }) => ({
    area,
    fact: { goalId, sentence, approvedAt: approvedAt!.toISOString() },
  }))
}

async function helpFacts(tx: Tx, { clientId }: Pair): Promise<Reaching<'ways_to_help'>[]> {
  const rows = await tx
    .select()
    .from(stepHelp)
    .where(and(eq(stepHelp.clientId, clientId), eq(stepHelp.shared, true)))
    .orderBy(stepHelp.stepId)
  return rows.map(({ stepId, wouldHelp, wouldNotHelp, area }) => ({ area, fact: { stepId, wouldHelp, wouldNotHelp } }))
}

async function visitFacts(tx: Tx, { clientId, at }: Pair): Promise<Reaching<'visits'>[]> {
  const { timeZone } = await ownCenter(tx)
  const rows = await tx
    .select()
    .from(visit)
    .where(and(eq(visit.clientId, clientId), gte(visit.day, dayOf(at, timeZone))))
    .orderBy(visit.day, visit.id)
  return rows.map(({ day, placeKind }) => ({ fact: { day, place: placeKind } }))
}
