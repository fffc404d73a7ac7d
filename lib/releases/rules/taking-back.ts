import type { ReleaseEvent } from '#lib/consent/release.ts'
import type { Sharing } from '#lib/consent/scope.ts'
import { hasAreas, type LifeArea, type Topic } from '#lib/consent/topic.ts'

/** One thing a release names: a topic, or one part of life within it. */
export interface Part {
  readonly topic: Topic
  readonly area?: LifeArea
}

/** Whether there is something to take back: the release names it, and it was not taken back before. */
export function canBeTakenBack(sharing: Sharing, { topic, area }: Part): boolean {
  return sharing.lines.some((line) => line.topic === topic && (!area || line.area === area) && !line.isTakenBack)
}

/** Something a client said about a release, as staff record it. */
export interface Said extends Partial<Part> {
  readonly kind: ReleaseEvent['kind']
}

/**
 * Why something a client said cannot be recorded, if there is a reason: it is not on the form, or all was taken back.
 */
export function whyNotSaid(
  { kind, topic }: Said,
  release: { readonly topics: readonly Topic[] },
  before: readonly Pick<ReleaseEvent, 'kind'>[],
): 'choose_topics' | 'already_revoked' | null {
  if (kind === 'narrowed' && !(topic && release.topics.includes(topic))) return 'choose_topics'
  return before.some((event) => event.kind === 'revoked') ? 'already_revoked' : null
}

/**
 * The part that is taken back. Topics about goals can be taken back one part of life at a time; any other topic goes
 * whole.
 */
export function partTouched({ kind, topic, area }: Said): { topic: Topic | null; area: LifeArea | null } {
  if (kind !== 'narrowed' || !topic) return { topic: null, area: null }
  return { topic, area: hasAreas(topic) ? (area ?? null) : null }
}
