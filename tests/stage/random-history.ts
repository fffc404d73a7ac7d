import { createHash } from 'node:crypto'
import type { Known } from '#lib/consent/decide.ts'
import type { GoalPrivacy } from '#lib/consent/kept-private.ts'
import type { Telling } from '#lib/consent/may-tell-all.ts'
import type { Release, ReleaseEvent } from '#lib/consent/release.ts'
import { statements } from '#lib/consent/release.ts'
import { type Place, rulePacks, rulesFor } from '#lib/consent/rule-pack.ts'
import { forbiddenCategories, type LifeArea, lifeAreas, type Topic, topics } from '#lib/consent/topic.ts'
import type { CenterId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '#lib/kernel/id.ts'

/** A small generator with a seed (mulberry32), so that a run that found something can be run again. */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    chance: (probability: number) => next() < probability,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!,
    some: <Value>(values: readonly Value[], probability: number): Value[] => values.filter(() => next() < probability),
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}
export type Random = ReturnType<typeof randomFrom>

const dayMs = 86_400_000
const begin = Date.UTC(2026, 0, 1)

export interface HistoryCenter {
  readonly id: CenterId
  readonly place: Place
  readonly termDays: number | null
  readonly staff: readonly StaffId[]
  readonly formVersions: readonly { readonly id: string; readonly version: Release['formVersion'] }[]
}

export interface History {
  readonly center: HistoryCenter
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly linkId: string
  readonly at: Date
  readonly known: Known
  readonly texts: ReadonlyMap<ReleaseId, string>
  readonly versionIds: ReadonlyMap<ReleaseId, string>
  readonly goals: readonly GoalPrivacy[]
  /** An answer somebody may want to give. */
  readonly telling: Pick<Telling, 'topics' | 'area' | 'professional'> & { readonly clientId?: ClientId }
}

export function randomCenters(random: Random): HistoryCenter[] {
  return (Object.keys(rulePacks) as Place[]).flatMap((place) =>
    [null, 90].map((termDays) => ({
      id: random.uuid() as CenterId,
      place,
      termDays,
      staff: [random.uuid() as StaffId, random.uuid() as StaffId],
      formVersions: [
        {
          id: random.uuid(),
          version: { publishedAt: new Date(begin - 300 * dayMs), statements, hasPart2Statement: true },
        },
        {
          id: random.uuid(),
          version: { publishedAt: new Date(begin - 100 * dayMs), statements, hasPart2Statement: false },
        },
        {
          id: random.uuid(),
          version: { publishedAt: new Date(begin), statements: statements.slice(0, 5), hasPart2Statement: true },
        },
      ],
    })),
  )
}

/** One client, one family member, and anything that can have happened between them. Mostly good, so that enough is permitted. */
export function randomHistory(random: Random, center: HistoryCenter): History {
  const clientId = random.uuid() as ClientId
  const familyMemberId = random.uuid() as FamilyMemberId
  const instant = (from: number, days: number) => new Date(begin + (from + random.below(days * 24)) * 3_600_000)
  const texts = new Map<ReleaseId, string>()
  const versionIds = new Map<ReleaseId, string>()
  const releases = Array.from({ length: random.chance(0.04) ? 0 : 1 + random.below(3) }, () => {
    const made = randomRelease(random, center, { clientId, familyMemberId })
    texts.set(made.release.id, made.text)
    versionIds.set(made.release.id, made.versionId)
    return made.release
  })
  // Some ask at the very instant something happens, since that is where the two could differ.
  const edges = releases.flatMap((each) => [
    each.expiresAt,
    each.startsAt,
    each.completedAt,
    ...each.events.map((event) => event.at),
  ])
  const edge = random.pick([null, ...edges])
  const at = edge && random.chance(0.15) ? edge : instant(24 * 20, 120)
  const history = {
    center,
    clientId,
    familyMemberId,
    linkId: random.uuid(),
    at,
    texts,
    versionIds,
    known: {
      rules: rulesFor(center.place, center.termDays),
      releases,
      holds: random.chance(0.06)
        ? [
            {
              clientId,
              familyMemberId: random.chance(0.5)
                ? familyMemberId
                : random.chance(0.5)
                  ? null
                  : (random.uuid() as FamilyMemberId),
              from: instant(0, 100),
              liftedAt: random.chance(0.4) ? instant(24 * 60, 60) : null,
            },
          ]
        : [],
      neverShare: random.chance(0.25)
        ? [
            {
              clientId,
              topic: random.pick(topics),
              area: random.chance(0.4) ? random.pick(lifeAreas) : null,
              familyMemberId: random.chance(0.4)
                ? familyMemberId
                : random.chance(0.7)
                  ? null
                  : (random.uuid() as FamilyMemberId),
              from: instant(0, 100),
              withdrawnAt: random.chance(0.3) ? instant(24 * 60, 60) : null,
            },
          ]
        : [],
      crises: random.chance(0.4)
        ? [{ clientId, declaredAt: instant(0, 100), endedAt: random.chance(0.5) ? instant(24 * 60, 60) : null }]
        : [],
    },
  }
  const goals = randomGoals(random, releases)
  return { ...history, goals, telling: randomTelling(random, center, releases, goals) }
}

/** In one or two parts of life, mostly released ones, so that some of these are private altogether and some in part. */
function randomGoals(random: Random, releases: readonly Release[]): GoalPrivacy[] {
  const released = [...releases.flatMap((release) => release.areas), random.pick(lifeAreas)]
  const areas = [random.pick(released), random.pick(released)]
  return Array.from({ length: random.below(4) }, () => ({ area: random.pick(areas), shared: random.chance(0.4) }))
}

/** Mostly about what is released and where there are goals; now and then about somebody else altogether. */
function randomTelling(
  random: Random,
  center: HistoryCenter,
  releases: readonly Release[],
  goals: readonly GoalPrivacy[],
): History['telling'] {
  const released = [...releases.flatMap((release) => release.topics), random.pick(topics)]
  const areas = goals.length > 0 ? goals.map((goal) => goal.area) : releases.flatMap((release) => release.areas)
  return {
    topics: Array.from({ length: random.chance(0.03) ? 0 : 1 + random.below(3) }, () => random.pick(released)),
    ...(areas.length > 0 && random.chance(0.8) ? { area: random.pick(areas) } : {}),
    ...(random.chance(0.7) ? { professional: random.pick(center.staff) } : {}),
    ...(random.chance(0.05) ? { clientId: random.uuid() as ClientId } : {}),
  }
}

function randomRelease(
  random: Random,
  center: HistoryCenter,
  pair: { clientId: ClientId; familyMemberId: FamilyMemberId },
) {
  const id = random.uuid() as ReleaseId
  const spoiled = random.chance(0.3) ? random.below(20) : -1
  const spoils = (what: number) => spoiled === what
  const chosen = spoils(0) ? center.formVersions[2]! : random.pick(center.formVersions.slice(0, 2))
  const signedMs = begin + random.below(60 * 24) * 3_600_000
  const signedAt = spoils(1)
    ? null
    : new Date(spoils(2) ? begin + 900 * dayMs : spoils(3) ? begin - 400 * dayMs : signedMs)
  const term = center.termDays ?? 365
  const hasDate = rulePacks[center.place].expiryDateRequired ? !spoils(4) : random.chance(0.8)
  const ended = random.chance(0.1) ? 20 : spoils(5) ? term + 30 : term - random.below(10)
  const expiresAt = hasDate ? new Date(signedMs + ended * dayMs) : null
  const text = `form ${id}`
  const hash = createHash('sha256').update(text).digest('hex')
  const released = spoils(6)
    ? []
    : random
        .some(topics, 0.7)
        .filter((topic) => topic !== 'substance_use' || chosen.version.hasPart2Statement || random.chance(0.3))
  const release: Release = {
    ...pair,
    id,
    centerId: center.id,
    form: spoils(7) || random.chance(0.4) ? 'electronic' : 'paper',
    formVersion: chosen.version,
    clientName: spoils(8) ? '  ' : 'Practice Client',
    discloser: spoils(9) ? '' : 'Practice Center',
    recipientName: spoils(10)
      ? ''
      : spoils(11)
        ? random.pick(['my  Family', 'mi familia', 'Everyone'])
        : 'Practice Mother',
    relationship: spoils(12) ? '\t' : 'mother',
    topics: released,
    areas: random.some(lifeAreas, 0.6),
    professionals: random.some(center.staff, 0.7),
    onlyInCrisis: random.some(released, 0.15),
    forbidden: spoils(13) ? [random.pick(forbiddenCategories)] : [],
    purposes: spoils(14) ? [random.pick([' ', ''])] : ['at my request'],
    startsAt: random.chance(0.15) ? new Date(signedMs + random.below(60 * 24) * 3_600_000) : null,
    expiresAt,
    expiryEvent: expiresAt || spoils(15) ? '' : 'when I move out',
    signedName: spoils(16) ? '' : 'Practice Client',
    signedAt,
    representative:
      spoils(17) || random.chance(0.1)
        ? {
            name: 'Practice Guardian',
            authority: spoils(17) ? '' : 'guardian',
            evidence: 'court order',
            endsAt: random.chance(0.4) ? new Date(signedMs + random.below(90 * 24) * 3_600_000) : null,
          }
        : null,
    witnessName: spoils(18) ? '' : 'Practice Witness',
    staffSignatureName: spoils(19) ? '' : 'Practice Staff',
    agreedToSignElectronically: !spoils(7),
    signedTextHash: random.chance(0.01) ? hash.replace(/^./, 'x') : hash,
    storedTextHash: hash,
    // Some lie in a drawer for weeks before anybody records them.
    completedAt: random.chance(0.05)
      ? null
      : new Date(signedMs + random.below(random.chance(0.2) ? 40 * 24 : 48) * 3_600_000),
    events: randomEvents(random, signedMs, released),
  }
  return { release, text, versionId: chosen.id }
}

function randomEvents(random: Random, signedMs: number, released: readonly Topic[]): ReleaseEvent[] {
  const at = () => new Date(signedMs + random.below(100 * 24) * 3_600_000)
  const events: ReleaseEvent[] = []
  if (random.chance(0.08)) events.push({ kind: 'revoked', at: at() })
  if (random.chance(0.08)) {
    const suspendedAt = at()
    events.push({ kind: 'suspended', at: suspendedAt })
    if (random.chance(0.6)) events.push({ kind: 'resumed', at: random.chance(0.2) ? suspendedAt : at() })
  }
  if (random.chance(0.03)) events.push({ kind: 'known_false', at: at() })
  if (random.chance(0.04)) events.push({ kind: 'expiry_event', at: at() })
  if (released.length > 0 && random.chance(0.3)) {
    const area: LifeArea | null = random.chance(0.5) ? random.pick(lifeAreas) : null
    events.push({ kind: 'narrowed', at: at(), topic: random.pick(released), area })
  }
  return events
}
