import type { Ground } from '#drizzle/seed/plant.ts'
import { goal, goalProgress, goalStep, stepHelp } from '#drizzle/tables/care.ts'
import type { LifeArea } from '#lib/consent/topic.ts'
import { type CenterId, type ClientId, type GoalId, newId } from '#lib/kernel/id.ts'

interface PlantedStep {
  readonly id?: string
  readonly words: string
  readonly doer?: typeof goalStep.$inferInsert.doer
  readonly skill?: string
  readonly support?: typeof goalStep.$inferInsert.support
  readonly wouldHelp?: string
  readonly wouldNotHelp?: string
  readonly isDone?: boolean
}

export interface PlantedGoal {
  readonly id?: string
  readonly words: string
  readonly area: LifeArea
  readonly shared?: boolean
  readonly state?: typeof goal.$inferInsert.state
  readonly steps?: readonly PlantedStep[]
  readonly progress?: readonly { sentence: string; isApproved?: boolean }[]
}

export async function plantGoal(ground: Ground, centerId: CenterId, clientId: ClientId, made: PlantedGoal, at: Date) {
  const id = (made.id ?? newId<'goal'>()) as GoalId
  const shared = made.shared ?? true
  const reach = { centerId, clientId, area: made.area, shared }
  await ground.insert(goal).values({ ...reach, id, words: made.words, state: made.state ?? 'active', createdAt: at })
  for (const [position, step] of (made.steps ?? []).entries()) {
    const stepId = step.id ?? crypto.randomUUID()
    await ground.insert(goalStep).values({
      ...reach,
      id: stepId,
      goalId: id,
      position,
      words: step.words,
      doer: step.doer ?? 'client',
      skill: step.skill ?? '',
      support: step.support ?? 'together',
      doneAt: step.isDone ? at : null,
    })
    if (step.wouldHelp || step.wouldNotHelp) {
      const help = { wouldHelp: step.wouldHelp ?? '', wouldNotHelp: step.wouldNotHelp ?? '' }
      await ground.insert(stepHelp).values({ ...reach, stepId, ...help })
    }
  }
  for (const { sentence, isApproved } of made.progress ?? []) {
    const approvedAt = isApproved === false ? null : at
    await ground
      .insert(goalProgress)
      .values({ ...reach, id: crypto.randomUUID(), goalId: id, sentence, writtenAt: at, approvedAt })
  }
  return id
}
