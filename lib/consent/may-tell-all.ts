import type { StaffId } from '../kernel/id.ts'
import { type Decision, decide, type Known } from './decide.ts'
import { type GoalPrivacy, isAllPrivate } from './kept-private.ts'
import type { Pair } from './scope.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic } from './topic.ts'

/** Words that touch several topics at once, such as an answer to a report, on their way to one person. */
export interface Telling extends Pair {
  readonly topics: readonly Topic[]
  /** The part of life they speak of, and the professional; each counts for the topics that reach no further than it. */
  readonly area?: LifeArea
  readonly professional?: StaffId
  /** The client's goals: of a part of life whose every goal is private nothing is told. */
  readonly goals: readonly GoalPrivacy[]
}

/**
 * Whether all of it may be told: only if each topic may be told by itself. Gives the first refusal, or the permission of
 * the last topic. Words that touch no topic have nothing that permits them.
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
