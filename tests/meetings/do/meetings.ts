import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { whole } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import { closePools } from '#lib/database/pool.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId, MeetingId } from '#lib/kernel/id.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { recordOnPaper } from '#tests/releases/record-on-paper.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

export const marcusEmail = 'marcus@practice.example'
export const inesEmail = 'ines@practice.example'
const graceEmail = 'grace@practice.example'
export const at = new Date('2026-11-20T16:00:00Z')
export const past = daysAfter(-30, at)
export const stranger: Viewer<'public'> = { audience: 'public', at }
export const inMinutes = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

// Half past ten and two o'clock in Chicago, as calendar files write them.
export const tuesday = { day: '2026-12-01', clock: '10:30', said: 'DTSTART:20261201T163000Z' }
export const thursday = { day: '2026-12-03', clock: '14:00', said: 'DTSTART:20261203T200000Z' }
export const friday = { day: '2026-12-04', clock: '09:00', said: 'DTSTART:20261204T150000Z' }

/** A center where Marcus Hill is the case manager of everybody, and Ines Park of nobody yet. */
const center = story('a center with a case manager', { since: past })
  .staff('Marcus Hill', { email: marcusEmail })
  .staff('Ines Park', { email: inesEmail })
  .staff('Grace Olsen', { email: graceEmail, roles: ['supervisor'] })
export const formVersionId = [...center.forms.values()][0]!.id!

let database: FreshDatabase
export let ground: Ground
export let owner: postgres.Sql

/** Opens that center for the suite that calls this, and empties the outbox before each of its tests. */
export function openMeetings(): void {
  beforeAll(async () => {
    database = await freshDatabase()
    await mockClock(database)
    Object.assign(process.env, environment(database, 'http://family.practice.example'))
    ground = openGround(database.ownerUrl)
    owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    await plant(ground, center)
  })

  beforeEach(async () => {
    await ground.delete(letter)
  })

  afterAll(async () => {
    await closePools()
    await ground.close()
    await owner.end()
    await database.drop()
  })
}

export interface Guest {
  readonly familyMemberId: FamilyMemberId
  readonly linkId: FamilyLinkId
  readonly email: string
}

let families = 0

/** A client with a case manager, and family members with what is released to them; more is true of all, or of one. */
export async function rosaAnd<Name extends string>(
  family: Record<Name, Topic[]>,
  { of, ...more }: { expiresAt?: Date; onlyInCrisis?: Topic[]; of?: NoInfer<Name> } = {},
) {
  const n = ++families
  const [name, email] = [`Rosa Delgado ${n}`, `rosa${n}@practice.example`]
  const addressOf = (guest: string) => `${guest}${n}@practice.example`
  const telling = story('Rosa lets her family know', { within: center, since: past })
    .client(name, { email })
    .with(caredForBy('Marcus Hill'))
  const names = Object.keys(family) as Name[]
  for (const guest of names)
    telling
      .familyMember(guest, { email: addressOf(guest) })
      .releases(...family[guest].map(whole))
      .but(of && of !== guest ? {} : more)
  await plant(ground, telling)
  const guests = Object.fromEntries(
    names.map((guest) => [
      guest,
      {
        familyMemberId: telling.familyMemberOf(guest),
        linkId: telling.linkBetween(name, guest),
        email: addressOf(guest),
      },
    ]),
  ) as Record<Name, Guest>
  const [rosa, marcus] = [await viewerOf('client', email), await viewerOf('staff', marcusEmail)]
  return { telling, name, clientId: telling.clientOf(name), email, guests, rosa, marcus }
}

export async function viewerOf<Of extends Audience>(audience: Of, email: string, when = at): Promise<Viewer<Of>> {
  const { tokenHash } = await signIn(ground, email, when)
  return { audience, at: when, session: tokenHash }
}

/** The outcome, or the refusal. */
export async function act<Of extends Audience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  operation: Operation<Of, Wish, Outcome, Refusal>,
  wish: Wish,
): Promise<Outcome | Refusal> {
  const result = await operate(viewer, operation, wish)
  return result.ok ? result.value : result.refusal
}

/** A paper that Marcus Hill types in and his supervisor compares. */
export async function recorded(wish: PaperWish, when = at) {
  const both = [await viewerOf('staff', marcusEmail, when), await viewerOf('staff', graceEmail, when)] as const
  const written = await recordOnPaper(both, wish)
  expect(written.ok).toBe(true)
}

export type Story = Awaited<ReturnType<typeof rosaAnd<string>>>

export async function propose(
  { marcus, clientId, guests }: Pick<Story, 'marcus' | 'clientId' | 'guests'>,
  times = [tuesday, thursday],
) {
  const meeting = await act(marcus, proposeMeeting, {
    client: clientId,
    about: 'Planning the spring',
    place: 'office',
    placeWords: '',
    videoLink: '',
    needs: '',
    minutes: 45,
    times,
    family: Object.values(guests).map((guest) => guest.linkId),
    // Marcus Hill meets everybody of this suite at the same hours.
    isSure: true,
  })
  return meeting as MeetingId
}

export const wanted = (guests: Record<string, Guest>) => Object.values(guests).map((guest) => guest.familyMemberId)

/** When a meeting was changed last, as its page shows it now. */
export async function shownOf(meeting: MeetingId): Promise<string | null> {
  const [row] = await ground
    .select({ at: jointMeeting.changedAt })
    .from(jointMeeting)
    .where(eq(jointMeeting.id, meeting))
  return row!.at?.toISOString() ?? null
}

/** A wish about a meeting as its page shows it now. */
export const change = async (meeting: MeetingId) => ({ meeting, wasAt: await shownOf(meeting) })

/** A meeting to which the client said yes, with everybody who was proposed. */
export async function agreed(one: Story, times = [tuesday, thursday]): Promise<MeetingId> {
  const meeting = await propose(one, times)
  expect(await act(one.rosa, answerProposal, { meeting, wasAt: null, agrees: true, wanted: wanted(one.guests) })).toBe(
    null,
  )
  return meeting
}

export const accepting = async (): Promise<Delivery> => ({ outcome: 'accepted' })
export const busy = async (): Promise<Delivery> => ({ outcome: 'wait-for-letter', code: '451' })

/** Hands over every letter that is due, and gives those a mail server took. */
export async function deliver(when = at, answer: (letter: Letter) => Promise<Delivery> = accepting): Promise<Letter[]> {
  const taken: Letter[] = []
  const send = async (each: Letter) => {
    const delivery = await answer(each)
    if (delivery.outcome === 'accepted') taken.push(each)
    return delivery
  }
  while (await deliverOneLetter(send, () => when));
  return taken
}

export const calendars = (letters: Letter[]) => letters.flatMap(({ calendar }) => calendar?.content ?? [])

/** What has become of the letters of one kind. */
export async function fates(kind: string): Promise<string[]> {
  const rows = await ground.select().from(letter).where(eq(letter.kind, kind))
  return rows.map((row) => (row.lastCode ? `${row.state}: ${row.lastCode}` : row.state))
}

export async function lettersTo(email: string, kind: string): Promise<number> {
  const rows = await ground
    .select()
    .from(letter)
    .where(and(eq(letter.toEmail, email), eq(letter.kind, kind)))
  return rows.length
}

export const stateOf = async (meeting: MeetingId) =>
  (await ground.select().from(jointMeeting).where(eq(jointMeeting.id, meeting)))[0]!

export const invitationOf = async (meeting: MeetingId, { familyMemberId }: Guest) =>
  (
    await ground
      .select()
      .from(meetingInvitation)
      .where(and(eq(meetingInvitation.meetingId, meeting), eq(meetingInvitation.familyMemberId, familyMemberId)))
  )[0]!

export async function timeOf(meeting: MeetingId, n: number): Promise<string> {
  const rows = await ground
    .select()
    .from(meetingTime)
    .where(eq(meetingTime.meetingId, meeting))
    .orderBy(meetingTime.startsAt)
  return rows[n]!.id
}

/** A paper that Rosa signed for her mother, who is called as the story calls her, as staff type it in. */
export function paperFor(client: ClientId, email: string, topics: Topic[]) {
  return {
    client,
    recipientName: 'elena',
    relationship: 'mother',
    email,
    language: 'en',
    topics,
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsOn: null,
    expiresOn: '2027-03-01',
    expiryEvent: '',
    signedName: 'Rosa Delgado',
    signedOn: '2026-11-19',
    signedClock: null,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    form: 'paper',
    agreedToSignElectronically: false,
    identifiedBy: 'known in person',
    formVersionId,
  } as const
}
