import type { LifeArea, Topic } from '#lib/consent/topic.ts'

/** Who called whom. */
export const callDirections = ['out', 'in'] as const
export type CallDirection = (typeof callDirections)[number]

/** With whom: whoever wrote the report, somebody a form of the client names, or anybody else. */
export type CallPartner = 'writer' | 'family' | 'other'

/** What staff say of a call, before anything is asked of the database. */
export interface CallSaid {
  readonly reached: boolean
  readonly heard: string
  readonly said: string
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly calledAt: Date
}

export type WhyNotLogged = 'call_in_time' | 'nobody_was_reached' | 'say_topics' | 'enter_said'

const oldestDays = 30

/**
 * Why a call cannot be written down like this, or null. Listening needs nothing. What staff said names its topics, and
 * where nobody was reached nothing was said or heard.
 */
export function whyNotLogged({ reached, heard, said, topics, calledAt }: CallSaid, at: Date): WhyNotLogged | null {
  if (calledAt > at || calledAt.getTime() < at.getTime() - oldestDays * 86_400_000) return 'call_in_time'
  if (!reached) return heard || said || topics.length > 0 ? 'nobody_was_reached' : null
  if (said && topics.length === 0) return 'say_topics'
  if (!said && topics.length > 0) return 'enter_said'
  return null
}

/** Whether a call answers a writer who waits: they were reached, after their newest words. */
export function isContact(
  { partner, reached, calledAt }: { partner: CallPartner; reached: boolean; calledAt: Date },
  { receivedAt, addedAt }: { receivedAt: Date; addedAt: Date | null },
): boolean {
  return partner === 'writer' && reached && calledAt >= receivedAt && (addedAt === null || calledAt >= addedAt)
}
