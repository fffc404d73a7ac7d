import { forbids, type Known } from '#lib/consent/decide.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'

/** What is on the client's list of things that are never told: a topic, or one part of life within it. */
export interface OnNeverList {
  readonly topic: Topic
  readonly area: LifeArea | null
}

/** What the client's list keeps from this person: it stays closed, whatever a form says. */
export function onNeverList({ neverShare }: Pick<Known, 'neverShare'>, pair: Pair): OnNeverList[] {
  return neverShare
    .filter((entry) => forbids(entry, { ...pair, topic: entry.topic, area: entry.area ?? undefined }))
    .map(({ topic, area }) => ({ topic, area }))
}

/** How much of a topic is on the list. */
export function howMuchOf(topic: Topic, list: readonly OnNeverList[]): 'all' | 'part' | 'nothing' {
  const ofTopic = list.filter((each) => each.topic === topic)
  if (ofTopic.length === 0) return 'nothing'
  return ofTopic.some(({ area }) => area === null) ? 'all' : 'part'
}

/** Which of these topics the list keeps closed in this part of life alone: a whole topic says so where it is ticked. */
export function closedInPart(area: LifeArea, ticked: readonly Topic[], list: readonly OnNeverList[]): Topic[] {
  return ticked.filter((topic) => list.some((each) => each.topic === topic && each.area === area))
}
