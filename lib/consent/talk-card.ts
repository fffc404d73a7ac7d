import type { StaffId } from '../kernel/id.ts'
import { decide, type Known, type Question, type Refusal } from './decide.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic, topics } from './topic.ts'

export interface TalkItem {
  readonly topic: Topic
  readonly area?: LifeArea
  readonly professional?: StaffId
  /** Whether the client keeps a goal of this area private. */
  readonly keptPrivate?: boolean
}

/** A life area on a talk card. An area whose goals are all private is not told, even if the release covers it. */
export interface AreaOfTalk {
  readonly area: LifeArea
  readonly hasPrivateGoal: boolean
  readonly hasOnlyPrivateGoals: boolean
}

export interface TalkCard {
  readonly may: readonly TalkItem[]
  /** Refused, with the reason, which only staff and the client see. */
  readonly mayNot: readonly (TalkItem & { readonly reason: Refusal })[]
}

/** What may be said to one family member at this instant, topic by topic. The same decision guards every page. */
export function talkCard(
  known: Known,
  pair: Pick<Question, 'centerId' | 'clientId' | 'familyMemberId' | 'at'>,
  about: { areas: readonly AreaOfTalk[]; professionals: readonly StaffId[] },
): TalkCard {
  const items = topics.flatMap((topic): TalkItem[] => {
    if (hasAreas(topic)) return about.areas.flatMap((each) => itemsOf(topic, each))
    if (hasProfessionals(topic)) return about.professionals.map((professional) => ({ topic, professional }))
    return [{ topic }]
  })
  const decided = items.map((item) => ({ item, decision: decide(known, { ...pair, ...item }) }))
  return {
    may: decided.flatMap(({ item, decision }) => (decision.permitted ? [item] : [])),
    mayNot: decided.flatMap(({ item, decision }) => (decision.permitted ? [] : [{ ...item, reason: decision.reason }])),
  }
}

function itemsOf(topic: Topic, { area, hasPrivateGoal, hasOnlyPrivateGoals }: AreaOfTalk): TalkItem[] {
  if (hasOnlyPrivateGoals) return [{ topic, area, keptPrivate: true }]
  const isNamed = topic === 'goals' && hasPrivateGoal
  return [{ topic, area }, ...(isNamed ? [{ topic, area, keptPrivate: true }] : [])]
}
