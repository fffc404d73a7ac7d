import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { type Disclosed, disclose, isOpen, Withheld } from './disclose.ts'
import type { FamilyPage, Row } from './read/family-page.ts'

/** One person who shares something with the viewer, and what of it passed the door. */
export interface SharedPerson {
  readonly linkId: string
  readonly name: string
  readonly relationship: string
  readonly endsAt: Date
  readonly isOpen: (topic: Topic) => boolean
  readonly told: <Of extends Topic>(topic: Of) => Disclosed<Of>[]
}

/** Everyone who shares something on a page, each with what of it may be told. */
export function sharedPeople({ grants, facts }: Pick<FamilyPage, 'grants' | 'facts'>): SharedPerson[] {
  const people = new Map(grants.map((grant) => [grant.linkId, grant]))
  const told = <Of extends Topic>(linkId: string, topic: Of): Disclosed<Of>[] =>
    ((facts[topic] ?? []) as Row<Of>[])
      .filter((row) => row.linkId === linkId)
      .map((row) => disclose(grants, withhold(topic, row)))
      .filter((fact) => fact !== null)
  return [...people.values()].map((grant) => ({
    linkId: grant.linkId,
    name: grant.name,
    relationship: grant.relationship,
    endsAt: new Date(grant.endsAt),
    isOpen: (topic) => isOpen(grants, grant.linkId, topic),
    told: (topic) => told(grant.linkId, topic),
  }))
}

function withhold<Of extends Topic>(topic: Of, row: Row<Of>): Withheld<Of> {
  const reach = {
    linkId: row.linkId,
    area: (row.area ?? null) as LifeArea | null,
    professional: row.professional ?? null,
  }
  return new Withheld(topic, reach, row.fact)
}
