import { hasAreas, hasProfessionals, type LifeArea, lifeAreas, type Topic, topics } from '#lib/consent/topic.ts'
import { ok } from '#lib/kernel/result.ts'
import { conditionalTopics } from '#lib/releases/rules/scope-asked.ts'
import { extensions, systems } from './codes.ts'
import { type Read, type Wrong, wrong } from './consent-file.ts'
import type { GivenConcept, GivenProvision, GivenReference } from './consent-shape.ts'

/** What the provisions of a `Consent` open and close, topic by topic. */
export interface ReadProvisions {
  readonly topics: Topic[]
  readonly onlyInCrisis: Topic[]
  readonly refusedTopics: Topic[]
  readonly areas: LifeArea[]
  readonly professionals: readonly GivenReference[]
  /** Whom everything that is permitted is for. */
  readonly actor: GivenReference
  readonly period: { readonly start?: string; readonly end?: string }
}

interface Permit {
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly isForCrisis: boolean
  readonly professionals: readonly GivenReference[]
  readonly actor: GivenReference
  readonly period: ReadProvisions['period']
}

/** What would make a permission narrower than a form here can say. To leave it out would open more. */
const limits = ['class', 'securityLabel', 'dataPeriod'] as const
const disclosing = ['disclose', 'access']

/**
 * Reads what is permitted topic by topic, and nothing else: whatever permits without naming a topic, in codes that mean
 * none here, for more than one person or narrower than a form can say is refused, with the place. A no is kept as a no
 * and wins.
 */
export function readProvisions(root: GivenProvision | undefined): Read<ReadProvisions> {
  const path = 'Consent.provision'
  if (!root) return wrong('fhir_permit', path)
  const inside = (root.provision ?? []).map((each, index) => ({ each, path: `${path}.provision[${index}]` }))
  const isPermit = root.type === 'permit'
  const permitted = isPermit ? [{ each: root, path }] : inside.filter(({ each }) => each.type === 'permit')
  const denied = [
    ...(root.type === 'deny' && root.code ? [{ each: root, path }] : []),
    ...(isPermit ? [] : inside.filter(({ each }) => each.type === 'deny')),
  ]
  const untyped = inside.find(({ each }) => !isPermit && !each.type)
  if (untyped) return wrong('fhir_shape', `${untyped.path}.type`)
  if (!isPermit && root.modifierExtension) return wrong('fhir_limit', `${path}.modifierExtension`)
  if (permitted.length === 0) return wrong('fhir_permit', `${path}.provision`)
  const permits = permitted.map(({ each, path: at }) => readPermit(each, root, at))
  const nos = [
    ...denied,
    ...permitted.flatMap(({ each, path: at }) =>
      (each.provision ?? []).map((no, index) => ({ each: no, path: `${at}.provision[${index}]` })),
    ),
  ].map(({ each, path: at }) => readNo(each, at))
  const bad = [...permits, ...nos].find((each): each is Wrong => !each.ok)
  if (bad) return bad
  const paths = permitted.map((each) => each.path)
  return together(valuesOf(permits), valuesOf(nos), paths)
}

function valuesOf<Value>(all: readonly Read<Value>[]): Value[] {
  return all.flatMap((each) => (each.ok ? [each.value] : []))
}

function together(permits: readonly Permit[], nos: readonly No[], paths: readonly string[]): Read<ReadProvisions> {
  const [first] = permits as [Permit]
  const differs = (said: (permit: Permit) => unknown) =>
    permits.findIndex((each) => JSON.stringify(said(each)) !== JSON.stringify(said(first)))
  const otherActor = differs(({ actor }) => actor)
  if (otherActor >= 0) return wrong('fhir_person', `${paths[otherActor]}.actor`)
  const otherPeriod = differs(({ period }) => period)
  if (otherPeriod >= 0) return wrong('fhir_period', `${paths[otherPeriod]}.period`)
  const { start, end } = first.period
  if (start && end && Date.parse(start) > Date.parse(end)) return wrong('fhir_period', `${paths[0]}.period`)
  const refusedTopics = topics.filter((topic) => nos.some((no) => no.areas.length === 0 && no.topics.includes(topic)))
  // A no to one part of life closes it for all of the form: parts of life are ticked once, and less is told, not more.
  const closed = nos.flatMap(({ areas }) => areas)
  const open = topics.filter(
    (topic) => !refusedTopics.includes(topic) && permits.some((each) => each.topics.includes(topic)),
  )
  if (open.length === 0) return wrong('fhir_permit', 'Consent.provision.provision')
  return ok({
    topics: open,
    onlyInCrisis: open.filter((topic) => permits.some((each) => each.isForCrisis && each.topics.includes(topic))),
    refusedTopics,
    areas: open.some(hasAreas)
      ? lifeAreas.filter((area) => !closed.includes(area) && permits.some((each) => each.areas.includes(area)))
      : [],
    professionals: open.some(hasProfessionals) ? permits.flatMap(({ professionals }) => professionals) : [],
    actor: first.actor,
    period: first.period,
  })
}

function readPermit(given: GivenProvision, root: GivenProvision, path: string): Read<Permit> {
  const read = readCodes(given.code, path)
  if (!read.ok) return read
  const codes = read.value
  if (codes.topics.length === 0) return wrong('fhir_permit', `${path}.code`)
  const limit = limits.find((name) => given[name] !== undefined || root[name] !== undefined)
  if (limit) return wrong('fhir_limit', `${path}.${limit}`)
  if (given.data && !codes.topics.every(hasProfessionals)) return wrong('fhir_limit', `${path}.data`)
  const actions = given.action?.flatMap(({ coding = [] }) => coding.map(({ code }) => code)) ?? disclosing
  if (!actions.some((action) => action && disclosing.includes(action))) return wrong('fhir_limit', `${path}.action`)
  const isForCrisis = given.modifierExtension !== undefined
  const opensInCrisis = (topic: Topic) => (conditionalTopics as readonly Topic[]).includes(topic)
  if (isForCrisis && !(isCrisisAlone(given) && codes.topics.every(opensInCrisis)))
    return wrong('fhir_limit', `${path}.modifierExtension`)
  const actors = given.actor ?? root.actor ?? []
  const [actor] = actors
  if (!actor || actors.length > 1) return wrong('fhir_person', `${path}.actor`)
  const period = given.period ?? root.period ?? {}
  return ok({
    ...codes,
    isForCrisis,
    professionals: (given.data ?? []).map(({ reference }) => reference),
    actor: actor.reference,
    period: { start: period.start, end: period.end },
  })
}

function isCrisisAlone({ modifierExtension = [] }: GivenProvision): boolean {
  return modifierExtension.every(({ url, valueBoolean }) => url === extensions.onlyInCrisis && valueBoolean === true)
}

type No = Pick<Permit, 'topics' | 'areas'>

/** A no. A narrower one than a form can say closes the whole topic. */
function readNo(given: GivenProvision, path: string): Read<No> {
  if (given.type !== 'deny' || given.provision?.length) return wrong('fhir_limit', `${path}.type`)
  if (given.modifierExtension) return wrong('fhir_limit', `${path}.modifierExtension`)
  const codes = readCodes(given.code, path)
  return !codes.ok || codes.value.topics.length > 0 ? codes : wrong('fhir_code', `${path}.code`)
}

function readCodes(concepts: readonly GivenConcept[] | undefined, path: string): Read<No> {
  const read = (concepts ?? []).map(({ coding = [] }) => ({
    topics: topics.filter((topic) => coding.some(({ system, code }) => system === systems.topic && code === topic)),
    areas: lifeAreas.filter((area) => coding.some(({ system, code }) => system === systems.area && code === area)),
  }))
  const unknown = read.findIndex((each) => each.topics.length + each.areas.length === 0)
  if (unknown >= 0) return wrong('fhir_code', `${path}.code[${unknown}]`)
  return ok({ topics: read.flatMap((each) => each.topics), areas: read.flatMap((each) => each.areas) })
}
