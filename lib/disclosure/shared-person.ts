import type { Topic } from '#lib/consent/topic.ts'
import { type Disclosed, disclose, type Grant, isOpen, type Withheld } from './disclose.ts'
import type { FactKind } from './fact.ts'

/** A grant with the person it is about: everything a family member may know of somebody before any fact. */
export interface PersonGrant extends Grant {
  readonly name: string
  readonly relationship: string
  readonly endsAt: string
  /** On what is told of substance use care: what else the form covers, and opens only in a crisis. */
  readonly waits?: readonly Topic[]
}

export type WithheldFacts = { readonly [Of in FactKind]?: readonly Withheld<Of>[] }

/** One person who shares something with the viewer, and what of it passed the door. */
export interface SharedPerson {
  readonly linkId: string
  readonly name: string
  readonly relationship: string
  readonly endsAt: Date
  readonly isOpen: (topic: Topic) => boolean
  /** What the form covers beside what is open, and opens only in a crisis: for the copy of its scope. */
  readonly waits: readonly Topic[]
  readonly told: <Of extends FactKind>(kind: Of) => Disclosed<Of>[]
}

/** Everyone who shares something with the viewer, each with what may be told of them. */
export function sharedPeople(grants: readonly PersonGrant[], facts: WithheldFacts): SharedPerson[] {
  return [...new Set(grants.map((grant) => grant.linkId))].map((linkId) => {
    // The door gets the grants of one person alone, so that no fact of another comes out.
    const own = grants.filter((grant) => grant.linkId === linkId)
    const { name, relationship, endsAt } = own[0]!
    return {
      linkId,
      name,
      relationship,
      endsAt: new Date(endsAt),
      isOpen: (topic) => isOpen(own, linkId, topic),
      waits: own.find((grant) => grant.topic === 'substance_use')?.waits ?? [],
      told: (kind) => toldOf(own, facts[kind] ?? []),
    }
  })
}

function toldOf<Of extends FactKind>(grants: readonly Grant[], withheld: readonly Withheld<Of>[]): Disclosed<Of>[] {
  return withheld.map((each) => disclose(grants, each)).filter((fact) => fact !== null)
}
