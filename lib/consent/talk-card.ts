import type { StaffId } from '../kernel/id.ts'
import { decide, type Known, type Question, type Refusal } from './decide.ts'
import { hasAreas, type LifeArea, type Topic, topics } from './topic.ts'

export interface TalkItem {
  readonly topic: Topic
  readonly area?: LifeArea
  readonly professional?: StaffId
}

export interface TalkCard {
  readonly may: readonly TalkItem[]
  /** With the reason, which is for staff and the client alone. */
  readonly mayNot: readonly (TalkItem & { readonly reason: Refusal })[]
}

/** What may be said to one family member at this instant, topic by topic, by the same decision that guards every page. */
export function talkCard(
  known: Known,
  pair: Pick<Question, 'centerId' | 'clientId' | 'familyMemberId' | 'at'>,
  about: { areas: readonly LifeArea[]; professionals: readonly StaffId[] },
): TalkCard {
  const items = topics.flatMap((topic): TalkItem[] => {
    if (hasAreas(topic)) return about.areas.map((area) => ({ topic, area }))
    if (topic === 'care_team') return about.professionals.map((professional) => ({ topic, professional }))
    return [{ topic }]
  })
  const decided = items.map((item) => ({ item, decision: decide(known, { ...pair, ...item }) }))
  return {
    may: decided.flatMap(({ item, decision }) => (decision.permitted ? [item] : [])),
    mayNot: decided.flatMap(({ item, decision }) => (decision.permitted ? [] : [{ ...item, reason: decision.reason }])),
  }
}
