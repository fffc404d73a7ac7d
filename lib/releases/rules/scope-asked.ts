import { hasAreas, hasProfessionals, type LifeArea, type Topic } from '#lib/consent/topic.ts'

/**
 * Topics that a client can open for a crisis alone. Everything else on a form is open or it is not: a paper that makes
 * another topic conditional is recorded without that topic, since what is not recorded stays closed.
 */
export const conditionalTopics = ['crisis', 'health'] as const satisfies readonly Topic[]

/** The conditions that count: a topic that is not released needs none. */
export function conditionsOn(topics: readonly Topic[], onlyInCrisis: readonly Topic[]): Topic[] {
  return conditionalTopics.filter((topic) => topics.includes(topic) && onlyInCrisis.includes(topic))
}

interface Scope<Professional extends string> {
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly Professional[]
  readonly onlyInCrisis: readonly Topic[]
}

/** What is still to be chosen before a scope means anything: goals need a part of life, the care team needs a person. */
export function missingFrom({ topics, areas, professionals }: Omit<Scope<string>, 'onlyInCrisis'>) {
  return {
    topics: topics.length === 0,
    areas: topics.some(hasAreas) && areas.length === 0,
    professionals: topics.some(hasProfessionals) && professionals.length === 0,
  }
}

/** A scope without what its topics do not need: that was not asked, and must not stand in the words that are signed. */
export function neededOf<Professional extends string, Given extends Scope<Professional>>(given: Given): Given {
  return {
    ...given,
    areas: given.topics.some(hasAreas) ? given.areas : [],
    professionals: given.topics.some(hasProfessionals) ? given.professionals : [],
    onlyInCrisis: conditionsOn(given.topics, given.onlyInCrisis),
  }
}

/** The topics a renewal begins with. One that was conditional and can no longer be is left out, so that it cannot open unnoticed. */
export function topicsToRenew(topics: readonly Topic[], onlyInCrisis: readonly Topic[]): Topic[] {
  const kept = conditionsOn(topics, onlyInCrisis)
  return topics.filter((topic) => !onlyInCrisis.includes(topic) || kept.includes(topic))
}
