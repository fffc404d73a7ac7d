import { isTakenBack } from '#lib/consent/decide.ts'
import type { Release } from '#lib/consent/release.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic, topics } from '#lib/consent/topic.ts'

/**
 * Topics that a client can share for a crisis only. Any other topic is shared or it is not. If a paper makes another
 * topic conditional, staff record the paper without that topic, because what is not recorded stays closed.
 */
export const conditionalTopics = ['crisis', 'health'] as const satisfies readonly Topic[]

/** The topics that open in a crisis only: those that can be conditional, among those that are released at all. */
export function conditionsOn(topics: readonly Topic[], onlyInCrisis: readonly Topic[]): Topic[] {
  return conditionalTopics.filter((topic) => topics.includes(topic) && onlyInCrisis.includes(topic))
}

interface Scope<Professional extends string> {
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly Professional[]
  readonly onlyInCrisis: readonly Topic[]
}

/**
 * What a client still has to choose: a topic; a part of life, if they share goals; a person, if they share the care
 * team.
 */
export function missingFrom({ topics, areas, professionals }: Omit<Scope<string>, 'onlyInCrisis'>) {
  return {
    topics: topics.length === 0,
    areas: topics.some(hasAreas) && areas.length === 0,
    professionals: topics.some(hasProfessionals) && professionals.length === 0,
  }
}

/** Whether a topic among these asks for more: a part of life, a person, or whether it opens in a crisis alone. */
export function asksMore(ticked: readonly string[]): boolean {
  return topics
    .filter((topic) => ticked.includes(topic))
    .some(
      (topic) => hasAreas(topic) || hasProfessionals(topic) || (conditionalTopics as readonly Topic[]).includes(topic),
    )
}

/** A scope without anything its topics do not need, which must not appear in the text that is signed. */
export function neededOf<Professional extends string, Given extends Scope<Professional>>(given: Given): Given {
  return {
    ...given,
    areas: given.topics.some(hasAreas) ? given.areas : [],
    professionals: given.topics.some(hasProfessionals) ? given.professionals : [],
    onlyInCrisis: conditionsOn(given.topics, given.onlyInCrisis),
  }
}

/**
 * The topics that a form begins with which is written again. One that was conditional and can no longer be is left out,
 * so that it never opens unnoticed.
 */
export function topicsToRenew(named: readonly Topic[], onlyInCrisis: readonly Topic[]): Topic[] {
  const kept = conditionsOn(named, onlyInCrisis)
  return named.filter((topic) => !onlyInCrisis.includes(topic) || kept.includes(topic))
}

/**
 * What a client’s renewal begins with: nothing that they took back, so that it never opens unnoticed either. A part of
 * life that was taken back of one topic is asked again.
 */
export function scopeToRenew(release: Pick<Release, 'topics' | 'areas' | 'onlyInCrisis' | 'events'>, at: Date) {
  const { topics: named, areas, onlyInCrisis } = release
  const renewed = topicsToRenew(named, onlyInCrisis).filter((topic) => !isTakenBack(release, topic, null, at))
  const isKept = (area: LifeArea) => !renewed.some((topic) => isTakenBack(release, topic, area, at))
  return { topics: renewed, areas: areas.filter(isKept), onlyInCrisis: conditionsOn(renewed, onlyInCrisis) }
}
