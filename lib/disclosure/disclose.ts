import { type LifeArea, reachOf, type Topic } from '#lib/consent/topic.ts'
import type { Kind, ToldOf } from './fact.ts'

declare const live: unique symbol
/**
 * One row of the live set: this topic, for this person, as far as this area or professional. Only a row read from the
 * database, or decided for a preview, is one; an object that merely looks like it does not compile.
 */
export interface Grant {
  readonly linkId: string
  readonly topic: Topic
  readonly area: LifeArea | null
  readonly professional: string | null
  readonly [live]: true
}

/** What a grant must cover before something may be told. */
export interface Need {
  readonly linkId: string
  readonly topic: Topic
  readonly area: LifeArea | null
  readonly professional: string | null
}

declare const disclosed: unique symbol
/** A fact that passed the door. Family components accept nothing else, and only `disclose` makes one. */
export type Disclosed<Of extends Kind> = ToldOf[Of] & { readonly [disclosed]: Of }

let open: <Of extends Kind>(withheld: Withheld<Of>) => { needs: readonly Need[]; told: ToldOf[Of] }

/**
 * Something on its way to a family member, before anybody has decided. Printing, copying or serializing it throws or
 * gives nothing, so that a forgotten decision is an error and never a leak.
 */
export class Withheld<Of extends Kind> {
  readonly #needs: readonly Need[]
  readonly #told: ToldOf[Of]
  /** Keeps one kind from being taken for another. It has no value. */
  declare protected readonly kind: Of

  constructor(needs: readonly Need[], told: ToldOf[Of]) {
    this.#needs = needs
    this.#told = told
  }

  static {
    open = (withheld) => ({ needs: withheld.#needs, told: withheld.#told })
  }

  toJSON(): never {
    throw new Error('what is withheld cannot be serialized')
  }

  toString(): never {
    throw new Error('what is withheld cannot be printed')
  }

  [Symbol.toPrimitive](): never {
    throw new Error('what is withheld cannot be printed')
  }
}

/** The only way out. Gives what was withheld if live grants cover everything it touches, and otherwise null. */
export function disclose<Of extends Kind>(grants: readonly Grant[], withheld: Withheld<Of>): Disclosed<Of> | null {
  const { needs, told } = open(withheld)
  const isCovered = needs.length > 0 && needs.every((need) => grants.some((grant) => covers(grant, need)))
  return isCovered ? (told as Disclosed<Of>) : null
}

/** Whether a topic is open at all for a person, so that a page can say "nothing yet". */
export function isOpen(grants: readonly Grant[], linkId: string, topic: Topic): boolean {
  return grants.some((grant) => grant.linkId === linkId && grant.topic === topic)
}

function covers(grant: Grant, need: Need): boolean {
  if (grant.linkId !== need.linkId || grant.topic !== need.topic) return false
  switch (reachOf[need.topic]) {
    case 'whole':
      return true
    case 'area':
      return grant.area !== null && grant.area === need.area
    case 'professional':
      return grant.professional !== null && grant.professional === need.professional
  }
}
