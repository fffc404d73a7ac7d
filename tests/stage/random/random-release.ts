import fc from 'fast-check'
import { dayMs } from '#drizzle/seed/moment.ts'
import type { Row } from '#drizzle/seed/rows.ts'
import type { Story, Telling } from '#drizzle/seed/telling.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { forbiddenCategories, lifeAreas, topics } from '#lib/consent/topic.ts'
import { chance, nat, pick, some, sometimes } from './chances.ts'

/** The day on which random stories begin. */
export const begin = Date.UTC(2026, 0, 1)
const hourMs = 3_600_000
const hours = (days: number) => nat(days * 24 - 1)
export const instant = (fromDay: number, days: number) =>
  hours(days).map((drawn) => new Date(begin + fromDay * dayMs + drawn * hourMs))

interface Draft {
  readonly center: Story
  readonly signedMs: number
  readonly termDays: number
}

/** What can be wrong with a release, by how it happens. */
const mistakes: readonly ((draft: Draft) => Partial<Row<'release'>>)[] = [
  ({ center }) => ({ formVersionId: center.forms.get('short')!.id }),
  () => ({ signedAt: null }),
  () => ({ signedAt: new Date(begin + 900 * dayMs) }),
  () => ({ signedAt: new Date(begin - 400 * dayMs) }),
  () => ({ expiresAt: null, expiryEvent: 'when I move out' }),
  () => ({ expiresAt: null, expiryEvent: '' }),
  ({ signedMs, termDays }) => ({ expiresAt: new Date(signedMs + (termDays + 30) * dayMs) }),
  () => ({ topics: [] }),
  () => ({ form: 'electronic', agreedToSignElectronically: false }),
  () => ({ clientName: '  ' }),
  () => ({ discloser: '' }),
  () => ({ recipientName: '' }),
  ...['my  Family.', 'Mamá y papá', 'N/A', '?', 'Mom', '12', 'cualquiera que pregunte'].map((recipientName) => () => ({
    recipientName,
  })),
  ...['\t', 'N/A', 'ninguna'].map((relationship) => () => ({ relationship })),
  ...['Practice Mother', 'MOTHER, Práctice', 'Somebody Else', 'Practice', 'P. C.', 'Practice Mother Gómez'].map(
    (signedName) => () => ({ signedName }),
  ),
  // A year over a February 29 has one day more, and one from February 29 ends on the 28th.
  ...[
    ['2027-06-01', '2028-06-01'],
    ['2027-06-01', '2028-06-02'],
    ['2028-02-29', '2029-02-28'],
    ['2028-02-29', '2029-03-01'],
  ].map(([signed, ends]) => () => ({ signedAt: new Date(`${signed}T18:00Z`), expiresAt: new Date(`${ends}T18:00Z`) })),
  ...forbiddenCategories.map((category) => () => ({ forbidden: [category] })),
  ...[' ', ''].map((purpose) => () => ({ purposes: [purpose] })),
  () => ({ signedName: '' }),
  () => ({ hasRepresentative: true, representativeName: 'Practice Guardian', representativeEvidence: 'court order' }),
  () => ({ witnessName: '' }),
  () => ({ staffSignatureName: '' }),
  // What some places ask on top.
  ...[' ', 'None'].map((recipientAffiliation) => () => ({ recipientAffiliation })),
  ...['', 'N/A', 'Somebody New'].map((responsibleName) => () => ({ responsibleName })),
  () => ({ statedBirthDate: null }),
  () => ({ startsAt: null }),
  ...[
    ['To help me move', 'At my request'],
    ['To help me move', ' '],
  ].map((purposes) => () => ({ purposes })),
  () => ({ signedTextHash: 'x' }),
]

const representative = { representativeName: 'Practice Guardian', representativeEvidence: 'court order' }

/** A release with anything that can stand on it and happen to it. Mostly a good one, so that enough is permitted. */
export const signing = fc.record({
  signedIn: hours(60),
  secondForm: chance(50),
  mistake: sometimes(30, pick(mistakes)),
  topics: some(topics, 70),
  areas: some(lifeAreas, 60),
  professionals: some([0, 1], 70),
  inCrisis: some(topics, 15),
  refused: some(topics, 3),
  signedName: pick([
    'Practice Client',
    'Practice Client',
    'client, PRACTICE',
    'Práctice M. Client',
    'Practice María Client',
    'PracticeClient',
  ]),
  needsPart2Statement: chance(70),
  electronic: chance(40),
  hasEvent: chance(20),
  endsEarly: chance(10),
  endsBefore: nat(9),
  startsIn: sometimes(15, hours(60)),
  representative: sometimes(
    10,
    fc.record({
      endsIn: sometimes(60, hours(90)),
      representativeAuthority: pick(['guardian', 'court order', 'Mother', 'patria potestad', 'parent of a minor']),
      signs: chance(70),
    }),
  ),
  // Some lie in a drawer for weeks before anybody records them.
  recordedIn: sometimes(
    95,
    fc.tuple(chance(20), hours(2), hours(40)).map(([lies, soon, late]) => (lies ? late : soon)),
  ),
  revokedIn: sometimes(8, hours(100)),
  suspended: sometimes(8, fc.tuple(hours(100), sometimes(60, fc.tuple(chance(20), hours(100))))),
  knownFalseIn: sometimes(3, hours(100)),
  expiryEventIn: sometimes(4, hours(100)),
  narrowed: sometimes(30, fc.tuple(hours(100), nat(topics.length - 1), sometimes(50, pick(lifeAreas)))),
})
export type DrawnRelease = typeof signing extends fc.Arbitrary<infer Value> ? Value : never

function rowOf(drawn: DrawnRelease, center: Story): Partial<Row<'release'>> {
  const { place, maximumTermDays } = center.center
  const { extraElements } = rulePacks[place]
  const termDays = maximumTermDays ?? 365
  const signedMs = begin + drawn.signedIn * hourMs
  const after = (hours: number | null) => (hours === null ? null : new Date(signedMs + hours * hourMs))
  const version = center.forms.get(drawn.secondForm ? 'second' : 'first')!
  const hasDate = rulePacks[place].expiryDateRequired || !drawn.hasEvent
  const days = drawn.endsEarly ? 20 : termDays - drawn.endsBefore
  const staff = [...center.people.values()].map((each) => each.staffId!)
  const covered = drawn.topics.filter(
    (topic) => topic !== 'substance_use' || version.hasPart2Statement || !drawn.needsPart2Statement,
  )
  return {
    formVersionId: version.id,
    signedAt: new Date(signedMs),
    form: drawn.electronic ? 'electronic' : 'paper',
    topics: covered,
    areas: drawn.areas,
    professionals: drawn.professionals.map((n) => staff[n]!),
    onlyInCrisis: drawn.inCrisis.filter((topic) => covered.includes(topic)),
    startsAt: after(drawn.startsIn ?? (extraElements.includes('start_date') ? 0 : null)),
    refusedTopics: drawn.refused,
    expiresAt: hasDate ? new Date(signedMs + days * dayMs) : null,
    expiryEvent: hasDate ? '' : 'when I move out',
    signedName: drawn.representative?.signs ? representative.representativeName : drawn.signedName,
    ...(drawn.representative && {
      ...representative,
      hasRepresentative: true,
      representativeAuthority: drawn.representative.representativeAuthority,
      representativeEndsAt: after(drawn.representative.endsIn),
    }),
    completedAt: after(drawn.recordedIn),
    ...drawn.mistake?.({ center, signedMs, termDays }),
  }
}

/** What happens to a release afterwards, in the order it happens. */
function tellWhatHappens(telling: Telling, drawn: DrawnRelease): void {
  const after = (hours: number) => new Date(begin + (drawn.signedIn + hours) * hourMs)
  if (drawn.revokedIn !== null) telling.revokes().on(after(drawn.revokedIn))
  if (drawn.suspended) {
    const [suspendedIn, resumed] = drawn.suspended
    telling.recordsThat('suspended').on(after(suspendedIn))
    // Some resume at the very instant of the suspension, which then wins.
    if (resumed) telling.recordsThat('resumed').on(after(resumed[0] ? suspendedIn : resumed[1]))
  }
  if (drawn.knownFalseIn !== null) telling.recordsThat('known_false').on(after(drawn.knownFalseIn))
  if (drawn.expiryEventIn !== null) telling.recordsThat('expiry_event').on(after(drawn.expiryEventIn))
  if (drawn.narrowed && drawn.topics.length > 0) {
    const [narrowedIn, n, area] = drawn.narrowed
    const topic = drawn.topics[n % drawn.topics.length]!
    telling.takesBack([{ topic, area: area ?? undefined }]).on(after(narrowedIn))
  }
}

/** Tells of the release, and of what happens to it, between the two people of the story. */
export function tellRelease(telling: Telling, drawn: DrawnRelease, center: Story): void {
  telling.releases().but(rowOf(drawn, center))
  tellWhatHappens(telling, drawn)
}
