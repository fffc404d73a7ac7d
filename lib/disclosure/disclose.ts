import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { hasAreas } from '#lib/consent/topic.ts'
import type { FactOf } from './fact.ts'

/** One row of the live release set: this topic, for this person, as far as this area or professional. */
export interface Grant {
  readonly linkId: string
  readonly topic: Topic
  readonly area: LifeArea | null
  readonly professional: string | null
}

/** How far a fact reaches: what a grant must cover before it may be told. */
export interface Reach {
  readonly linkId: string
  readonly area?: LifeArea | null
  readonly professional?: string | null
}

declare const disclosed: unique symbol
/** A fact that passed the door. The only kind a family component accepts; nothing else can make one. */
export type Disclosed<Of extends Topic> = FactOf[Of] & { readonly [disclosed]: Of }

let open: <Of extends Topic>(withheld: Withheld<Of>) => { topic: Of; reach: Reach; fact: FactOf[Of] }

/**
 * A fact on its way to a family member, before anybody has decided. Printing, copying or serializing it throws or
 * comes back empty: forgetting to ask the door shows an error to us, never a fact to them.
 */
export class Withheld<Of extends Topic> {
  readonly #topic: Of
  readonly #reach: Reach
  readonly #fact: FactOf[Of]

  constructor(topic: Of, reach: Reach, fact: FactOf[Of]) {
    this.#topic = topic
    this.#reach = reach
    this.#fact = fact
  }

  static {
    open = (withheld) => ({ topic: withheld.#topic, reach: withheld.#reach, fact: withheld.#fact })
  }

  toJSON(): never {
    throw new Error('a withheld fact cannot be serialized')
  }

  toString(): never {
    throw new Error('a withheld fact cannot be printed')
  }

  [Symbol.toPrimitive](): never {
    throw new Error('a withheld fact cannot be printed')
  }
}

/** The only way out: the fact if a live grant covers it, otherwise nothing at all. */
export function disclose<Of extends Topic>(grants: readonly Grant[], withheld: Withheld<Of>): Disclosed<Of> | null {
  const { topic, reach, fact } = open(withheld)
  return grants.some((grant) => covers(grant, topic, reach)) ? (fact as Disclosed<Of>) : null
}

/** Whether a topic is open at all for a person: what lets a page say "nothing yet" instead of nothing. */
export function isOpen(grants: readonly Grant[], linkId: string, topic: Topic): boolean {
  return grants.some((grant) => grant.linkId === linkId && grant.topic === topic)
}

function covers(grant: Grant, topic: Topic, reach: Reach): boolean {
  if (grant.linkId !== reach.linkId || grant.topic !== topic) return false
  if (hasAreas(topic)) return grant.area !== null && grant.area === reach.area
  if (topic === 'care_team') return grant.professional !== null && grant.professional === reach.professional
  return true
}
