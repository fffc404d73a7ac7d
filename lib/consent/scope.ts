import type { StaffId } from '../kernel/id.ts'
import { type Decision, decide, governing, isIdentified, isTakenBack, type Known, type Question } from './decide.ts'
import { type Defect, defects } from './defects.ts'
import type { Release } from './release.ts'
import { endsAt } from './term.ts'
import { hasAreas, hasProfessionals, type LifeArea, type Topic } from './topic.ts'

export type Pair = Pick<Question, 'centerId' | 'clientId' | 'familyMemberId' | 'at'>

/** One thing a release names, in the smallest part that can be taken back, and whether it may be told now. */
export interface ScopeLine {
  readonly topic: Topic
  readonly area: LifeArea | null
  readonly professional: StaffId | null
  readonly onlyInCrisis: boolean
  /** Whether the client took it back, whatever else keeps it closed now. */
  readonly isTakenBack: boolean
  readonly decision: Decision
}

const sharingStates = [
  'in_force',
  'paused',
  'not_identified',
  'revoked',
  'expired',
  'suspended',
  'not_yet_in_force',
  'not_valid',
] as const
/**
 * How things stand between two people, in the client's terms. `paused` is a hold; with `not_identified` nobody has made
 * sure yet that this is the right person.
 */
export type SharingState = (typeof sharingStates)[number]

export interface Sharing {
  readonly release: Release
  readonly state: SharingState
  readonly defects: readonly Defect[]
  readonly endsAt: Date | null
  readonly lines: readonly ScopeLine[]
}

/** What would be known once somebody made sure that this is the right person: for what a client looks at beforehand. */
export function onceIdentified(known: Known, { clientId, familyMemberId, at }: Pair): Known {
  return { ...known, identified: [...known.identified, { clientId, familyMemberId, since: at }] }
}

/** What is shared between a client and one family member; null when no signed release was ever complete. */
export function sharingBetween(known: Known, pair: Pair): Sharing | null {
  const release = governing(known.releases, pair)
  if (!release) return null
  const found = defects(release, known.rules, pair.at)
  const lines = scopeOf(known, release, pair)
  const isHeld = lines.some((line) => !line.decision.permitted && line.decision.reason === 'on_hold')
  return {
    release,
    state: stateOf(found, isHeld, isIdentified(known, pair)),
    defects: found,
    endsAt: endsAt(release, known.rules),
    lines,
  }
}

function scopeOf(known: Known, release: Release, pair: Pair): ScopeLine[] {
  return release.topics.flatMap((topic) => {
    const line = (area: LifeArea | null, professional: StaffId | null): ScopeLine => ({
      topic,
      area,
      professional,
      onlyInCrisis: release.onlyInCrisis.includes(topic),
      isTakenBack: [null, area].some((each) => isTakenBack(release, topic, each, pair.at)),
      decision: decide(known, {
        ...pair,
        topic,
        area: area ?? undefined,
        professional: professional ?? undefined,
      }),
    })
    if (hasAreas(topic)) return release.areas.map((area) => line(area, null))
    if (hasProfessionals(topic)) return release.professionals.map((professional) => line(null, professional))
    return [line(null, null)]
  })
}

const endings = ['revoked', 'expired', 'suspended', 'not_yet_in_force'] as const

function stateOf(found: readonly Defect[], isHeld: boolean, isKnown: boolean): SharingState {
  const ending = endings.find((each) => found.includes(each))
  if (ending) return ending
  if (found.length > 0) return 'not_valid'
  if (isHeld) return 'paused'
  return isKnown ? 'in_force' : 'not_identified'
}
