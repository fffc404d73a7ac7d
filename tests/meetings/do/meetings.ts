import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import {
  type Ground,
  openGround,
  plantCenter,
  plantClient,
  plantFamilyMember,
  plantFormVersion,
  plantLink,
  plantRelease,
  plantSession,
  plantStaff,
} from '#drizzle/seed/plant.ts'
import { careAssignment } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { account } from '#drizzle/tables/people.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import { closePools } from '#lib/database/pool.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { CenterId, FamilyLinkId, FamilyMemberId, MeetingId } from '#lib/kernel/id.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { environment } from '#tests/stage/web-server.ts'

// A center in a real database, with a case manager and as many stories of joint meetings as a suite tells.

export const at = new Date('2026-11-20T16:00:00Z')
const dayMs = 86_400_000
export const past = new Date(at.getTime() - 30 * dayMs)
export const stranger: Viewer<'public'> = { audience: 'public', at }
export const inMinutes = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

// Half past ten and two o'clock in Chicago, as calendar files write them.
export const tuesday = { day: '2026-12-01', clock: '10:30', said: 'DTSTART:20261201T163000Z' }
export const thursday = { day: '2026-12-03', clock: '14:00', said: 'DTSTART:20261203T200000Z' }
export const friday = { day: '2026-12-04', clock: '09:00', said: 'DTSTART:20261204T150000Z' }

let database: FreshDatabase
export let ground: Ground
export let owner: postgres.Sql
export let centerId: CenterId
export let formVersionId: Awaited<ReturnType<typeof plantFormVersion>>
export let staffId: Awaited<ReturnType<typeof plantStaff>>

/** Opens that center for the suite that calls this, and empties the outbox before each of its tests. */
export function openMeetings(): void {
  beforeAll(async () => {
    database = await freshDatabase()
    await mockClock(database)
    Object.assign(process.env, environment(database, 'http://family.practice.example'))
    ground = openGround(database.ownerUrl)
    owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} })
    centerId = await plantCenter(ground, past)
    formVersionId = await plantFormVersion(ground, centerId)
    staffId = await plantStaff(ground, centerId, { name: 'Marcus Hill', email: 'marcus@practice.example' }, past)
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

interface Guest {
  readonly familyMemberId: FamilyMemberId
  readonly linkId: FamilyLinkId
  readonly email: string
}

let stories = 0

/** A client with a case manager, and family members whose releases cover meetings unless the test says otherwise. */
export async function story<Name extends string>(
  family: Record<Name, Topic[]>,
  more: { expiresAt?: Date; onlyInCrisis?: Topic[] } = {},
) {
  const n = ++stories
  const email = `rosa${n}@practice.example`
  const clientId = await plantClient(ground, centerId, { name: `Rosa Delgado ${n}`, email }, past)
  await ground
    .insert(careAssignment)
    .values({ centerId, id: crypto.randomUUID(), clientId, staffId, role: 'case_manager', sinceAt: past })
  const guests = {} as Record<Name, Guest>
  for (const [name, topics] of Object.entries<Topic[]>(family)) {
    const address = `${name}${n}@practice.example`
    const { familyMemberId } = await plantFamilyMember(ground, centerId, address, past)
    const linkId = await plantLink(ground, centerId, clientId, familyMemberId, past)
    await plantRelease(
      ground,
      centerId,
      { clientId, familyMemberId, formVersionId, topics, recipientName: name, ...more },
      past,
    )
    guests[name as Name] = { familyMemberId, linkId, email: address }
  }
  return {
    clientId,
    email,
    guests,
    rosa: await viewerOf('client', email),
    marcus: await viewerOf('staff', 'marcus@practice.example'),
  }
}

export async function viewerOf<Of extends Audience>(audience: Of, email: string, when = at): Promise<Viewer<Of>> {
  const [found] = await ground.select().from(account).where(eq(account.email, email))
  const { tokenHash } = await plantSession(ground, centerId, found!.id, when)
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

export type Story = Awaited<ReturnType<typeof story<string>>>

export async function propose(
  { marcus, clientId, guests }: Pick<Story, 'marcus' | 'clientId' | 'guests'>,
  times = [tuesday, thursday],
) {
  const meeting = await act(marcus, proposeMeeting, {
    client: clientId,
    about: 'Planning the spring',
    place: 'office',
    minutes: 45,
    times,
    family: Object.values(guests).map((guest) => guest.linkId),
  })
  return meeting as MeetingId
}

export const wanted = (guests: Record<string, Guest>) => Object.values(guests).map((guest) => guest.familyMemberId)

/** A meeting to which the client said yes, with everybody who was proposed. */
export async function agreed(one: Story, times = [tuesday, thursday]): Promise<MeetingId> {
  const meeting = await propose(one, times)
  expect(await act(one.rosa, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })).toBe(null)
  return meeting
}

const accepting = async (): Promise<Delivery> => ({ outcome: 'accepted' })
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
