import { openGround } from '#drizzle/seed/ground.ts'
import { dayMs, daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { takesAlong } from '#drizzle/seed/sharing.ts'
import { namedTogether, story } from '#drizzle/seed/story.ts'
import type { Happening, Story } from '#drizzle/seed/telling.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { type Topic, topics } from '#lib/consent/topic.ts'
import type { CenterId, FamilyMemberId, FeedId } from '#lib/kernel/id.ts'
import { randomFrom } from './random.ts'
import { areas, clinicians, desk, idsOf, type Scene, withIds } from './scene.ts'
import { tellConversations } from './world-conversations.ts'
import { tellFacts, yesterdaysLetters } from './world-facts.ts'
import { type End, type OtherMeeting, tellEnded, tellOtherMeeting } from './world-meetings.ts'
import { tellReports } from './world-reports.ts'
import { type StaffsOwn, tellStaffsOwn } from './world-staff.ts'
import { type GoneBy, tellStrangers } from './world-strangers.ts'

// Two worlds hold the same disclosed facts, byte for byte, and differ in everything else there is: who else is a
// client, what else is known of them, who else may know it, what became of older releases, what staff did with a
// report.

/** What one family member has, the same in both worlds. */
export interface Family {
  readonly token: string
  readonly link: string
  /** A link that once led somewhere in one world and never existed in the other. */
  readonly goneLink: string
  readonly reportId: string
  readonly otherReportId: string
  readonly sheetId: string
  readonly conversationId: string
  /** A conversation begun from that link's page. */
  readonly goneConversationId: string
  readonly invitationId: string
  readonly goneInvitationId: string
  /** The invitation to another meeting of their relative's, of which they may know nothing, and how that one stands. */
  readonly otherInvitationId: string
  readonly otherMeeting: OtherMeeting | null
  /** An invitation of theirs that ended, and how it did in this world. */
  readonly endedInvitationId: string
  readonly ended: End | null
  readonly letterId: string
  /** Their calendar address, and one that they had and ended in one world alone. */
  readonly feedId: string
  readonly goneFeedId: string
  /** The topics that are open to them, and those of which there is something to tell, open or not. */
  readonly open: readonly Topic[]
  readonly known: readonly Topic[]
  /** What else they are, the same in both worlds. */
  readonly kinds: readonly Kind[]
  /** How somebody else's release that named them came to nothing, if one did in this world. */
  readonly goneBy: GoneBy | null
  /** What staff keep for themselves, in this world. */
  readonly staffsOwn: readonly StaffsOwn[]
}

export const kinds = ['a client too', 'former staff', 'without a language of their own'] as const
export type Kind = (typeof kinds)[number]

export interface Town {
  readonly centerId: CenterId
  readonly families: Family[]
}

interface World {
  /** The name of the world. It changes only what nobody in it may know. */
  readonly world: 'a' | 'b'
  readonly at: Date
  readonly tokenOf: (purpose: 'answer-link' | 'status-link' | 'feed-link' | 'card-link', id: string) => string
}

/** Builds one world. */
export async function plantTown(ownerUrl: string, pairs: number, one: World): Promise<Town> {
  const same = randomFrom(7)
  const centerId = same.uuid() as CenterId
  const town = story('a town', { center: { id: centerId, textAgreedOn: '2026-01-05' }, since: daysAfter(-500, one.at) })
  for (const name of desk) town.staff(name, { email: `${name.split(' ')[0]!.toLowerCase()}@practice.example` })
  town.staff(clinicians[0]!, { title: 'Doctor', roles: ['doctor'] })
  town.staff(clinicians[1]!, { title: 'Therapist', roles: ['therapist'] })
  const turns = { open: 0, closed: 0 }
  const told = Array.from({ length: pairs }, (_, n) => tellFamily(town, n, one, turns))
  const ground = openGround(ownerUrl)
  try {
    await plant(ground, town, ...told.map((each) => each.telling))
  } finally {
    await ground.close()
  }
  return { centerId, families: told.map((each) => each.family) }
}

/** How many families before this one may be told of meetings, and how many may not. */
interface Turns {
  open: number
  closed: number
}

function tellFamily(town: Story, n: number, { world, at, tokenOf }: World, turns: Turns) {
  const base = randomFrom(1_000 + n)
  const hidden = randomFrom((world === 'a' ? 2_000_000 : 3_000_000) + n)
  const [client, familyMember, token] = [`Practice Person ${n}`, `Practice Relative ${n}`, base.uuid()]
  const own = base.some(kinds, 0.2)
  const language = own.includes('without a language of their own') ? null : base.pick(['en', 'es'] as const)
  const telling = story(`family ${n}`, { within: town, since: daysAfter(-400, at) })
    .client(client, { signsIn: false })
    .familyMember(familyMember, { id: base.uuid() as FamilyMemberId, email: `family${n}@practice.example`, language })
  if (own.includes('former staff')) telling.staff(familyMember, { leftAt: daysAfter(-200, at) })
  if (own.includes('a client too')) telling.client(familyMember).client(client)
  telling
    .with(signedIn(token))
    .on(at)
    .with(withIds(idsOf(base), namedTogether))
    .on(daysAfter(-300, at))
  const hears = base.pick(['by text', 'by text', 'once a day', 'at once', 'at once'] as const)
  if (hears === 'by text') telling.with(textsGoTo(`+1612555${1_000 + (n % 9_000)}`)).on(at)
  const open = base.some<Topic>(topics, 0.6)
  const scene: Scene = {
    telling,
    n,
    turn: open.includes('meetings') ? turns.open++ : turns.closed++,
    at,
    base,
    hidden,
    open,
    areas: base.some(areas, 0.5),
    clinicians: base.some(clinicians, 0.5),
    client,
    familyMember,
    invitationId: base.uuid(),
    letterId: base.uuid(),
    answerHash: (id) => hashOf(tokenOf('answer-link', id)),
    statusHash: (id) => hashOf(tokenOf('status-link', id)),
  }
  tellRelease(scene)
  const known = tellFacts(scene)
  if (hears === 'once a day') telling.with(yesterdaysLetters(scene)).on(at)
  const reports = tellReports(scene)
  const gone = tellStrangers(scene)
  const conversations = tellConversations(scene, gone.goneLink)
  const kept = tellStaffsOwn(scene, { ...reports, ...conversations })
  const { invitationId, letterId } = scene
  const [feedId, goneFeedId] = [base.uuid(), base.uuid()]
  const feed = (id: string, endedAt: Date | null) => hasFeed(id, hashOf(tokenOf('feed-link', id)), endedAt)
  telling.with(feed(feedId, null)).on(daysAfter(-1, at))
  if (hidden.chance(0.5)) telling.with(feed(goneFeedId, daysAfter(-2, at))).on(daysAfter(-3, at))
  const otherInvitationId = base.uuid()
  const otherMeeting = tellOtherMeeting(scene, otherInvitationId)
  const endedInvitationId = base.uuid()
  const ended = tellEnded(scene, endedInvitationId)
  // What the client takes along, in one world or the other, and a card that they lost: its link was once known.
  const lost = {
    tokenHash: hashOf(tokenOf('card-link', goneFeedId)),
    endedAt: daysAfter(-1, at),
    shows: ['name' as const],
  }
  const along = takesAlong({ whatHelps: hidden.uuid() }, { directiveOn: '2026-01-05', card: lost })
  if (hidden.chance(0.5)) telling.with(withIds(idsOf(hidden), along)).on(daysAfter(-3, at))
  const link = telling.linkBetween(client, familyMember)
  return {
    telling,
    family: {
      ...{ token, link, invitationId, letterId, feedId, goneFeedId, open, known },
      ...{ otherInvitationId, otherMeeting, endedInvitationId, ended },
      ...{ kinds: own, staffsOwn: kept, ...reports, ...gone, ...conversations },
    },
  }
}

function tellRelease({ telling, hidden, open, at, ...scene }: Scene): void {
  // A topic that waits for a crisis which nobody declared is no more open than one that was never signed. Only whoever
  // is told of substance use care is told what the permission covers, with each disclosure (42 CFR 2.32(b)).
  const waiting = (open.includes('substance_use') ? scene.base : hidden).some(
    topics.filter((topic) => !open.includes(topic)),
    0.2,
  )
  if (open.length + waiting.length === 0) return
  telling
    .releases()
    .but({
      topics: [...open, ...waiting],
      onlyInCrisis: waiting,
      areas: [...scene.areas],
      professionals: scene.clinicians.map((name) => telling.staffOf(name)),
    })
    .on(daysAfter(-100, at))
}

/** A number of the family member of the story, to which texts go at any hour. */
function textsGoTo(number: string): Happening {
  return ({ story: { accountOf }, at, familyMember, add }) => {
    const accountId = accountOf(familyMember.name)
    add('textNumber', { accountId, number, codeAt: at, countedFrom: at, confirmedAt: at })
    add('letterRhythm', { accountId, quietFrom: '00:00', quietUntil: '00:00' })
  }
}

/** A calendar address of the family member of the story. */
function hasFeed(id: string, tokenHash: string, endedAt: Date | null): Happening {
  return ({ story: { accountOf }, at, familyMember, add }) =>
    add('calendarFeed', {
      id: id as FeedId,
      accountId: accountOf(familyMember.name),
      audience: 'family',
      tokenHash,
      madeAt: at,
      endedAt,
    })
}

/** A session of the family member of the story. */
function signedIn(token: string): Happening {
  return ({ story: { accountOf }, at, familyMember, newId, add }) =>
    add('session', {
      id: newId<'session'>(),
      tokenHash: hashOf(token),
      accountId: accountOf(familyMember.name),
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + dayMs / 2),
    })
}
