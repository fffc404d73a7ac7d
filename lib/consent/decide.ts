import type { CenterId, ClientId, FamilyMemberId, StaffId } from '../kernel/id.ts'
import { type Defect, defects, isAfter } from './defects.ts'
import type { Release, ReleaseEvent } from './release.ts'
import type { Rules } from './rule-pack.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic } from './topic.ts'

/** Access switched off silently for safety: for one family member, or for everyone when `familyMemberId` is null. */
export interface Hold {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId | null
  readonly from: Date
  readonly liftedAt: Date | null
}

/** What the client never wants told, whatever a release says. A null field stands for all of them. */
export interface NeverShare {
  readonly clientId: ClientId
  readonly topic: Topic
  readonly area: LifeArea | null
  readonly familyMemberId: FamilyMemberId | null
  readonly from: Date
  readonly withdrawnAt: Date | null
}

/** A crisis that a clinician declared. Conditional topics are open while one lasts. */
export interface Crisis {
  readonly clientId: ClientId
  readonly declaredAt: Date
  readonly endedAt: Date | null
}

/** The client died, or is not in care here any more: from then on nothing is told, until care begins again. */
export interface CareEnding {
  readonly clientId: ClientId
  readonly endedAt: Date
  readonly resumedAt: Date | null
}

/** Somebody made sure that a family member is the person whom the client named (45 CFR 164.514(h)). */
export interface Identified {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly since: Date
}

/** Everything that bears on what may be told about a client. What is missing here counts as a no. */
export interface Known {
  readonly rules: Rules
  readonly releases: readonly Release[]
  readonly holds: readonly Hold[]
  readonly neverShare: readonly NeverShare[]
  readonly crises: readonly Crisis[]
  readonly careEndings: readonly CareEnding[]
  readonly identified: readonly Identified[]
}

/** May this one thing be told to this one person at this instant? */
export interface Question {
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly topic: Topic
  /** For goals, progress and ways to help: the goal's life area. */
  readonly area?: LifeArea
  /** For the care team: which professional. */
  readonly professional?: StaffId
  /** True when the client keeps this goal to themselves. */
  readonly keptPrivate?: boolean
  readonly at: Date
}

export type Refusal =
  | 'on_hold'
  | 'care_ended'
  | 'never_share'
  | 'kept_private'
  | 'no_release'
  | 'not_identified'
  | Defect
  | 'topic_not_released'
  | 'topic_refused'
  | 'topic_taken_back'
  | 'area_not_released'
  | 'professional_not_released'
  | 'no_crisis_declared'

/** The reason is for staff, for the client and for the record; never for the family member. */
export type Decision =
  | { readonly permitted: true; readonly release: Release }
  | { readonly permitted: false; readonly reason: Refusal }

/**
 * Whether this release, and nothing else, lets this be told. A missing answer means no, and a no wins over a yes (45
 * CFR 164.508(a)(1)).
 */
export function decide(known: Known, question: Question): Decision {
  if (isOnHold(known, question)) return refuse('on_hold')
  if (known.careEndings.some((ending) => hasEnded(ending, question))) return refuse('care_ended')
  if (known.neverShare.some((entry) => forbids(entry, question))) return refuse('never_share')
  if (question.keptPrivate) return refuse('kept_private')
  const release = governing(known.releases, question)
  if (!release) return refuse('no_release')
  if (!isIdentified(known, question)) return refuse('not_identified')
  const [defect] = defects(release, known.rules, question.at)
  if (defect) return refuse(defect)
  const reason = outsideScope(release, known.crises, question)
  return reason ? refuse(reason) : { permitted: true, release }
}

/**
 * The newest signed and complete release between the same two people, with what counts against it. An older one never
 * counts again, even after the newest has ended.
 */
export function governing(
  releases: readonly Release[],
  pair: Pick<Question, 'centerId' | 'clientId' | 'familyMemberId' | 'at'>,
): Release | null {
  let newest: Release | null = null
  for (const release of releases) {
    if (release.clientId !== pair.clientId || release.familyMemberId !== pair.familyMemberId) continue
    if (release.centerId !== pair.centerId || release.completedAt === null || isAfter(release.completedAt, pair.at))
      continue
    if (!newest || compareAge(release, newest) >= 0) newest = release
  }
  return newest && asItCounts(newest, releases)
}

/**
 * A release with everything that counts against it, including what the client took back from the same person after
 * signing it and before it was recorded. Paper that lay in a drawer must not reopen what was closed meanwhile.
 */
export function asItCounts(release: Release, releases: readonly Release[]): Release {
  const before = counted.get(release)
  if (before?.among === releases) return before.release
  const late = releases.flatMap((other) =>
    other.id !== release.id && isSamePair(other, release)
      ? other.events.filter((event) => takesBack.has(event.kind) && isBetween(release, event.at))
      : [],
  )
  const found = late.length > 0 ? { ...release, events: [...release.events, ...late] } : release
  counted.set(release, { among: releases, release: found })
  return found
}

/** Kept for each release, because neither it nor the others it is compared with ever change. */
const counted = new WeakMap<Release, { among: readonly Release[]; release: Release }>()

function isSamePair(a: Release, b: Release): boolean {
  return a.familyMemberId === b.familyMemberId && a.clientId === b.clientId && a.centerId === b.centerId
}

const takesBack: ReadonlySet<ReleaseEvent['kind']> = new Set(['revoked', 'suspended', 'resumed', 'narrowed'])

function isBetween({ signedAt, completedAt }: Release, at: Date): boolean {
  return signedAt !== null && !isAfter(signedAt, at) && (completedAt === null || isAfter(completedAt, at))
}

function compareAge(a: Release, b: Release): number {
  const signed =
    (a.signedAt?.getTime() ?? Number.NEGATIVE_INFINITY) - (b.signedAt?.getTime() ?? Number.NEGATIVE_INFINITY)
  if (signed > 0 || signed < 0) return signed
  const completed = a.completedAt!.getTime() - b.completedAt!.getTime()
  return completed || (a.id > b.id ? 1 : -1)
}

function outsideScope(release: Release, crises: readonly Crisis[], question: Question): Refusal | null {
  const { topic, area, professional, at } = question
  if (!release.topics.includes(topic)) return 'topic_not_released'
  if (release.refusedTopics.includes(topic)) return 'topic_refused'
  if (isTakenBack(release, topic, null, at)) return 'topic_taken_back'
  if (hasAreas(topic)) {
    if (!area || !release.areas.includes(area)) return 'area_not_released'
    if (isTakenBack(release, topic, area, at)) return 'topic_taken_back'
  }
  if (hasProfessionals(topic) && (!professional || !release.professionals.includes(professional))) {
    return 'professional_not_released'
  }
  if (release.onlyInCrisis.includes(topic) && !crises.some((crisis) => lasts(crisis, question)))
    return 'no_crisis_declared'
  return null
}

/** Whether the client took back this topic, or within it this one area. */
export function isTakenBack(release: Pick<Release, 'events'>, topic: Topic, area: LifeArea | null, at: Date): boolean {
  for (const event of release.events) {
    if (event.kind === 'narrowed' && event.topic === topic && event.area === area && !isAfter(event.at, at)) return true
  }
  return false
}

/** Whether everything is kept from this person at this instant, whatever was signed. */
export function isOnHold(
  { holds: all }: Pick<Known, 'holds'>,
  pair: Pick<Question, 'clientId' | 'familyMemberId' | 'at'>,
): boolean {
  return all.some((hold) => holds(hold, pair))
}

/** Whether this is known to be the right person at this instant. */
export function isIdentified(
  { identified }: Pick<Known, 'identified'>,
  { clientId, familyMemberId, at }: Pick<Question, 'clientId' | 'familyMemberId' | 'at'>,
): boolean {
  return identified.some(
    (each) => each.clientId === clientId && each.familyMemberId === familyMemberId && !isAfter(each.since, at),
  )
}

function holds(
  hold: Hold,
  { clientId, familyMemberId, at }: Pick<Question, 'clientId' | 'familyMemberId' | 'at'>,
): boolean {
  return (
    hold.clientId === clientId &&
    (hold.familyMemberId === null || hold.familyMemberId === familyMemberId) &&
    !isAfter(hold.from, at) &&
    (hold.liftedAt === null || isAfter(hold.liftedAt, at))
  )
}

export function forbids(entry: NeverShare, { clientId, familyMemberId, topic, area, at }: Question): boolean {
  return (
    entry.clientId === clientId &&
    entry.topic === topic &&
    (entry.area === null || entry.area === area) &&
    (entry.familyMemberId === null || entry.familyMemberId === familyMemberId) &&
    !isAfter(entry.from, at) &&
    (entry.withdrawnAt === null || isAfter(entry.withdrawnAt, at))
  )
}

function lasts(crisis: Crisis, { clientId, at }: Question): boolean {
  return (
    crisis.clientId === clientId &&
    !isAfter(crisis.declaredAt, at) &&
    (crisis.endedAt === null || isAfter(crisis.endedAt, at))
  )
}

function hasEnded(ending: CareEnding, { clientId, at }: Question): boolean {
  return (
    ending.clientId === clientId &&
    !isAfter(ending.endedAt, at) &&
    (ending.resumedAt === null || isAfter(ending.resumedAt, at))
  )
}

function refuse(reason: Refusal): Decision {
  return { permitted: false, reason }
}
