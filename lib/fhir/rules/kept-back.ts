import type { NeverShare } from '#lib/consent/decide.ts'
import { isAfter } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'

/** What is not told although a release ticks it: a topic, or within it one life area. */
export interface KeptBack {
  readonly topic: Topic
  readonly area: LifeArea | null
}

/**
 * What the client took back from a release since they signed it, and what they never want told to this person. Another
 * system knows neither, so the file has to say no to it.
 */
export function keptBack(
  { clientId, familyMemberId, events }: Release,
  neverShare: readonly NeverShare[],
  at: Date,
): KeptBack[] {
  const takenBack = events.flatMap((event) =>
    event.kind === 'narrowed' && !isAfter(event.at, at) ? [{ topic: event.topic, area: event.area }] : [],
  )
  const never = neverShare.filter(
    (each) =>
      each.clientId === clientId &&
      (each.familyMemberId === null || each.familyMemberId === familyMemberId) &&
      !isAfter(each.from, at) &&
      (each.withdrawnAt === null || isAfter(each.withdrawnAt, at)),
  )
  const all = [...takenBack, ...never.map(({ topic, area }) => ({ topic, area }))]
  return [...new Map(all.map((each) => [`${each.topic} ${each.area}`, each])).values()]
}
