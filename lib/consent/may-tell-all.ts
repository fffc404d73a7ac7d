import type { StaffId } from '../kernel/id.ts'
import { type Decision, decide, type Known } from './decide.ts'
import { type GoalPrivacy, isAllPrivate } from './kept-private.ts'
import type { Pair } from './scope.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic } from './topic.ts'

/** Words for one person that touch several topics at once, such as an answer to a report. */
export interface Telling extends Pair {
  readonly topics: readonly Topic[]
  /** The life area and the professional that the words speak of. Each counts only for topics whose reach needs it. */
  readonly area?: LifeArea
  readonly professional?: StaffId
  /** The client's goals. Nothing is told about a life area whose every goal is private. */
  readonly goals: readonly GoalPrivacy[]
}

/**
 * Whether all of it may be told: only if each topic may be told by itself. Gives the first refusal, or else the
 * permission of the last topic. Words without a topic are refused.
 */
export function mayTellAll(known: Known, { topics, area, professional, goals, ...pair }: Telling): Decision {
  const keptPrivate = area !== undefined && isAllPrivate(goals, area)
  let decision: Decision = { permitted: false, reason: 'topic_not_released' }
  for (const topic of topics) {
    decision = decide(known, {
      ...pair,
      topic,
      ...(hasAreas(topic) ? { area, keptPrivate } : {}),
      ...(hasProfessionals(topic) ? { professional } : {}),
    })
    if (!decision.permitted) return decision
  }
  return decision
}
