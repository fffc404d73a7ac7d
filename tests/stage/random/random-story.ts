import fc from 'fast-check'
import { goal } from '#drizzle/seed/care.ts'
import { dateOf, dayMs } from '#drizzle/seed/moment.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import { careEnds, crisis, hold, neverShare } from '#drizzle/seed/sharing.ts'
import { namedUnknown, story } from '#drizzle/seed/story.ts'
import type { Story, Telling } from '#drizzle/seed/telling.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { statements } from '#lib/consent/release.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { type LifeArea, lifeAreas, topics } from '#lib/consent/topic.ts'
import { newId } from '#lib/kernel/id.ts'
import { idsFrom } from '../ids.ts'
import type { Answer } from '../model.ts'
import type { Asked } from '../twin.ts'
import { chance, nat, pick, sometimes, unique } from './chances.ts'
import { begin, type DrawnRelease, instant, signing, tellRelease } from './random-release.ts'

/** A center in each place, with the longest term of that place or a shorter one of its own. */
export function centersOfEveryKind(): Story[] {
  return (Object.keys(rulePacks) as Place[]).flatMap((place) =>
    [null, 90].map((maximumTermDays) =>
      story(`a center in ${place}`, {
        center: { place, maximumTermDays, timeZone: maximumTermDays === null ? 'America/Chicago' : 'UTC' },
        since: '1 January 2025',
        newId: idsFrom(`center ${place} ${maximumTermDays}`),
        forms: {
          first: { publishedAt: new Date(begin - 300 * dayMs), hasPart2Statement: true },
          second: { publishedAt: new Date(begin - 100 * dayMs), hasPart2Statement: false },
          short: { publishedAt: new Date(begin), statements: statements.slice(0, 5) },
        },
      })
        .staff('Practice Doctor')
        .staff('Practice Therapist'),
    ),
  )
}

const privacy = fc.record({ area: nat(999), shared: chance(40) })
const reach = pick(['mother', 'mother', 'everybody', 'brother'] as const)
// Most are grown, and some come of age while their story goes on: at 12, 14 or 18.
const birthday = fc.tuple(pick([12, 14, 18, 40, 40]), nat(120)).map(([age, days]) => {
  const born = new Date(begin + days * dayMs)
  born.setUTCFullYear(born.getUTCFullYear() - age)
  return dateOf(born)
})
const history = fc.record({
  key: unique,
  bornOn: sometimes(80, birthday),
  releases: fc.tuple(sometimes(96, signing), sometimes(67, signing), sometimes(33, signing)),
  hold: sometimes(6, fc.record({ reach, from: instant(0, 100), until: sometimes(40, instant(60, 60)) })),
  never: sometimes(
    25,
    fc.record({
      reach: pick(['mother', 'mother', 'everybody', 'everybody', 'brother'] as const),
      topic: pick(topics),
      area: sometimes(40, pick(lifeAreas)),
      from: instant(0, 100),
      until: sometimes(30, instant(60, 60)),
    }),
  ),
  careEnd: sometimes(6, fc.record({ from: instant(0, 100), until: sometimes(40, instant(60, 60)) })),
  unknown: sometimes(15, fc.record({ until: sometimes(60, instant(0, 100)) })),
  crisis: sometimes(40, fc.record({ from: instant(0, 100), until: sometimes(50, instant(60, 60)) })),
  asked: fc.record({ at: instant(20, 120), edge: sometimes(15, nat(999)) }),
  goals: fc.tuple(sometimes(75, privacy), sometimes(50, privacy), sometimes(25, privacy)),
  answer: fc.record({
    topics: fc.tuple(sometimes(97, nat(999)), sometimes(67, nat(999)), sometimes(33, nat(999))),
    area: sometimes(80, nat(999)),
    professional: sometimes(70, pick(['Practice Doctor', 'Practice Therapist'])),
    isAboutAnother: chance(5),
  }),
})
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

/**
 * One client, one family member, and anything that can have happened between them, with an instant to ask at and an
 * answer somebody may want to give.
 */
export function randomStory(centers: readonly Story[]): fc.Arbitrary<Asked> {
  return fc.tuple(pick(centers), history).map(([center, drawn]) => {
    const telling = story('anything that can have happened', { within: center, newId: idsFrom(drawn.key) })
    telling
      .client('Practice Client', { signsIn: false, bornOn: drawn.bornOn })
      .familyMember('Practice Mother', { email: `${drawn.key}@practice.example` })
    if (drawn.unknown) telling.with(namedUnknown({ until: drawn.unknown.until ?? undefined })).on(new Date(begin))
    const releases = drawn.releases.filter((each) => each !== null)
    for (const each of releases) tellRelease(telling, each, center)
    tellLimits(telling, drawn)
    const goals = tellGoals(telling, drawn, releases)
    const pair = {
      centerId: center.center.id,
      clientId: telling.clientOf('Practice Client'),
      familyMemberId: telling.familyMemberOf('Practice Mother'),
      at: askedAt(telling, drawn.asked),
    }
    return { story: telling, pair, answer: answerOf(telling, drawn, releases, goals) }
  })
}

/** Holds, entries of the never-share list, and crises. */
function tellLimits(telling: Telling, { key, hold: held, never, careEnd, crisis: declared }: History): void {
  const against = (who: 'mother' | 'brother' | 'everybody') => {
    const name = who === 'brother' ? 'Practice Brother' : 'Practice Mother'
    telling.familyMember(name, { email: `brother-${key}@practice.example` })
    return who === 'everybody' ? 'everybody' : 'them'
  }
  if (held) telling.with(hold({ from: against(held.reach), until: held.until ?? undefined })).on(held.from)
  if (never) {
    const said = [{ topic: never.topic, area: never.area ?? undefined }]
    telling.with(neverShare(said, { from: against(never.reach), until: never.until ?? undefined })).on(never.from)
  }
  if (careEnd) telling.with(careEnds({ until: careEnd.until ?? undefined })).on(careEnd.from)
  if (declared) telling.with(crisis({ until: declared.until ?? undefined })).on(declared.from)
}

/** Goals in one or two life areas, mostly released ones, so that some areas are private altogether and some in part. */
function tellGoals(telling: Telling, drawn: History, releases: readonly DrawnRelease[]): LifeArea[] {
  const goals = drawn.goals.filter((each) => each !== null)
  const released = releases.flatMap((each) => each.areas)
  const places = released.length > 0 ? released : lifeAreas
  const two = [places[(drawn.goals[0]?.area ?? 0) % places.length]!, places.at(-1)!]
  const areas = goals.map(({ area }) => two[area % 2]!)
  for (const [n, { shared }] of goals.entries()) telling.with(goal('A goal.', areas[n]!, { shared }))
  return areas
}

/** Mostly about what is released and has goals; now and then about another client. */
function answerOf(story: Story, drawn: History, releases: readonly DrawnRelease[], goals: readonly LifeArea[]): Answer {
  const { topics: numbers, area, professional, isAboutAnother } = drawn.answer
  const released = releases.flatMap((each) => each.topics)
  const places = goals.length > 0 ? goals : releases.flatMap((each) => each.areas)
  const touched = numbers.filter((each) => each !== null)
  return {
    topics: touched.map((n) => released[n % (released.length + 1)] ?? topics[n % topics.length]!),
    area: area === null ? undefined : places[area % places.length],
    professional: professional === null ? undefined : story.staffOf(professional),
    ...(isAboutAnother && { clientId: newId<'client'>() }),
  }
}

/** Some ask at the very instant of an event, where the two sides could differ. */
function askedAt({ rows }: Story, { at, edge }: { at: Date; edge: number | null }): Date {
  if (edge === null) return at
  const edges = [
    ...rowsOf(rows, 'release').flatMap((each) => [
      each.expiresAt,
      each.startsAt,
      each.completedAt,
      each.representativeEndsAt,
    ]),
    ...rowsOf(rows, 'releaseEvent').map((each) => each.at),
  ].filter((each) => each instanceof Date)
  return edges[edge % edges.length] ?? at
}
