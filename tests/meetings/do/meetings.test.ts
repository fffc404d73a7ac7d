import { and, eq, inArray, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
import { crisis, disclosure, hold } from '#drizzle/tables/releases.ts'
import { linkToken } from '#lib/auth/secret.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { closePools } from '#lib/database/pool.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { CenterId, FamilyLinkId, FamilyMemberId, MeetingId } from '#lib/kernel/id.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { environment } from '#tests/stage/web-server.ts'

// Joint meetings in a real database: who is told what, and who wins when two people act at once.

const at = new Date('2026-11-20T16:00:00Z')
const dayMs = 86_400_000
const past = new Date(at.getTime() - 30 * dayMs)
const stranger: Viewer<'public'> = { audience: 'public', at }
const inMinutes = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

// Half past ten and two o'clock in Chicago, as calendar files write them.
const tuesday = { day: '2026-12-01', clock: '10:30', said: 'DTSTART:20261201T163000Z' }
const thursday = { day: '2026-12-03', clock: '14:00', said: 'DTSTART:20261203T200000Z' }
const friday = { day: '2026-12-04', clock: '09:00', said: 'DTSTART:20261204T150000Z' }

let database: FreshDatabase
let ground: Ground
let owner: postgres.Sql
let centerId: CenterId
let formVersionId: Awaited<ReturnType<typeof plantFormVersion>>
let staffId: Awaited<ReturnType<typeof plantStaff>>

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

interface Guest {
  readonly familyMemberId: FamilyMemberId
  readonly linkId: FamilyLinkId
  readonly email: string
}

let stories = 0

/** A client with a case manager, and family members whose releases cover meetings unless the test says otherwise. */
async function story<Name extends string>(
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

async function viewerOf<Of extends Audience>(audience: Of, email: string, when = at): Promise<Viewer<Of>> {
  const [found] = await ground.select().from(account).where(eq(account.email, email))
  const { tokenHash } = await plantSession(ground, centerId, found!.id, when)
  return { audience, at: when, session: tokenHash }
}

/** The outcome, or the refusal. */
async function act<Of extends Audience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  operation: Operation<Of, Wish, Outcome, Refusal>,
  wish: Wish,
): Promise<Outcome | Refusal> {
  const result = await operate(viewer, operation, wish)
  return result.ok ? result.value : result.refusal
}

type Story = Awaited<ReturnType<typeof story<string>>>

async function propose(
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

const wanted = (guests: Record<string, Guest>) => Object.values(guests).map((guest) => guest.familyMemberId)

/** A meeting to which the client said yes, with everybody who was proposed. */
async function agreed(one: Story, times = [tuesday, thursday]): Promise<MeetingId> {
  const meeting = await propose(one, times)
  expect(await act(one.rosa, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })).toBe(null)
  return meeting
}

const accepting = async (): Promise<Delivery> => ({ outcome: 'accepted' })
const busy = async (): Promise<Delivery> => ({ outcome: 'wait-for-letter', code: '451' })

/** Hands over every letter that is due, and gives those a mail server took. */
async function deliver(when = at, answer: (letter: Letter) => Promise<Delivery> = accepting): Promise<Letter[]> {
  const taken: Letter[] = []
  const send = async (each: Letter) => {
    const delivery = await answer(each)
    if (delivery.outcome === 'accepted') taken.push(each)
    return delivery
  }
  while (await deliverOneLetter(send, () => when));
  return taken
}

const calendars = (letters: Letter[]) => letters.flatMap(({ calendar }) => calendar?.content ?? [])

/** What has become of the letters of one kind. */
async function fates(kind: string): Promise<string[]> {
  const rows = await ground.select().from(letter).where(eq(letter.kind, kind))
  return rows.map((row) => (row.lastCode ? `${row.state}: ${row.lastCode}` : row.state))
}

async function lettersTo(email: string, kind: string): Promise<number> {
  const rows = await ground
    .select()
    .from(letter)
    .where(and(eq(letter.toEmail, email), eq(letter.kind, kind)))
  return rows.length
}

const stateOf = async (meeting: MeetingId) =>
  (await ground.select().from(jointMeeting).where(eq(jointMeeting.id, meeting)))[0]!

const invitationOf = async (meeting: MeetingId, { familyMemberId }: Guest) =>
  (
    await ground
      .select()
      .from(meetingInvitation)
      .where(and(eq(meetingInvitation.meetingId, meeting), eq(meetingInvitation.familyMemberId, familyMemberId)))
  )[0]!

async function timeOf(meeting: MeetingId, n: number): Promise<string> {
  const rows = await ground
    .select()
    .from(meetingTime)
    .where(eq(meetingTime.meetingId, meeting))
    .orderBy(meetingTime.startsAt)
  return rows[n]!.id
}

test('a moved meeting keeps when the client said yes to its new time', async () => {
  const one = await story({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const marcus = await viewerOf('staff', 'marcus@practice.example', inMinutes(30))
  expect(await act(marcus, rescheduleMeeting, { meeting, ...friday, clientAgreed: true })).toBe(null)
  expect((await stateOf(meeting)).clientAnsweredAt).toEqual(inMinutes(30))
})

describe('a cancellation', () => {
  test('never reaches somebody whose invitation was still waiting for the mail server', async () => {
    const one = await story({ elena: ['meetings'] })
    await agreed(one)
    expect(await deliver(at, busy)).toEqual([])
    const rosa = await viewerOf('client', one.email, inMinutes(30))
    await act(rosa, revokeRelease, { link: one.guests.elena.linkId })
    expect(calendars(await deliver(inMinutes(40)))).toEqual([])
    expect(await fates('meeting-request')).toEqual(['withheld: no-longer-permitted'])
    expect(await fates('meeting-cancelled')).toEqual(['withheld: nothing-to-say'])
  })

  test('says the time its receiver holds, not the one they were never told', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    expect(calendars(await deliver()).join()).toContain(tuesday.said)
    await act(one.marcus, rescheduleMeeting, { meeting, ...friday, clientAgreed: true })
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    const [cancelled, ...others] = calendars(await deliver(inMinutes(1)))
    expect(others).toEqual([])
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain(tuesday.said)
    expect(await fates('meeting-change')).toEqual(['withheld: no-longer-permitted'])
  })

  test('that has to be tried again says nothing of a time set with somebody else meanwhile', async () => {
    const one = await story({ elena: ['meetings'], berta: ['meetings'] })
    const meeting = await agreed(one)
    await deliver()
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    await deliver(inMinutes(1), busy)
    await act(one.marcus, confirmMeeting, { meeting, time: await timeOf(meeting, 1) })
    const letters = await deliver(inMinutes(20))
    const toElena = calendars(letters.filter(({ to }) => to === one.guests.elena.email))
    expect(toElena).toHaveLength(1)
    expect(toElena[0]).toContain('METHOD:CANCEL')
    expect(toElena[0]).toContain(tuesday.said)
    // The time could be told before. Without this, the silence would prove nothing.
    const toBerta = calendars(letters.filter(({ to }) => to === one.guests.berta.email))
    expect(toBerta.join()).toContain(thursday.said)
  })

  test('follows the last change that was sent', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await deliver()
    await act(one.marcus, rescheduleMeeting, { meeting, ...friday, clientAgreed: true })
    await deliver(inMinutes(1))
    await act(one.marcus, cancelMeeting, { meeting })
    const [cancelled] = calendars(await deliver(inMinutes(2)))
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain(friday.said)
  })
})

describe('two people act at once', () => {
  /** Runs an operation and keeps its transaction open until told. Resolves once its work is done. */
  async function heldOpen<Of extends Audience, Wish>(
    viewer: Viewer<Of>,
    operation: Operation<Of, Wish, unknown, string>,
    wish: Wish,
  ) {
    const worked = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const committed = asViewer(viewer, async (tx) => {
      expect((await operation(tx, viewer, wish)).ok).toBe(true)
      worked.resolve()
      await told.promise
    })
    await Promise.race([worked.promise, committed])
    return {
      commit: async () => {
        told.resolve()
        await committed
      },
    }
  }

  async function untilSomebodyWaits(): Promise<void> {
    const until = Date.now() + 5_000
    while (Date.now() < until) {
      const rows =
        await owner`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      if (rows.length > 0) return
    }
    throw new Error('nobody waits for anybody')
  }

  test('a client’s no beats a yes recorded on their word: nobody is invited', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await propose(one)
    const no = await heldOpen(one.rosa, answerProposal, { meeting, agrees: false, wanted: [] })
    const yes = act(one.marcus, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })
    await untilSomebodyWaits()
    await no.commit()
    expect(await yes).toBe('not_possible')
    expect((await stateOf(meeting)).state).toBe('declined')
    expect(await fates('meeting-request')).toEqual([])
  })

  test('two yeses do not add up: only those whom the first one ticked are invited', async () => {
    const one = await story({ elena: ['meetings'], berta: ['meetings'] })
    const { elena, berta } = one.guests
    const meeting = await propose(one)
    const first = await heldOpen(one.rosa, answerProposal, { meeting, agrees: true, wanted: [elena.familyMemberId] })
    const second = act(one.marcus, answerProposal, { meeting, agrees: true, wanted: [berta.familyMemberId] })
    await untilSomebodyWaits()
    await first.commit()
    expect(await second).toBe('not_possible')
    expect((await invitationOf(meeting, berta)).invitedAt).toBe(null)
    expect(await lettersTo(berta.email, 'meeting-request')).toBe(0)
    expect(await lettersTo(elena.email, 'meeting-request')).toBe(1)
  })

  test('a cancelled meeting stays cancelled when a yes comes at the same moment', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await propose(one)
    const cancelling = await heldOpen(one.marcus, cancelMeeting, { meeting })
    const yes = act(one.rosa, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })
    await untilSomebodyWaits()
    await cancelling.commit()
    expect(await yes).toBe('not_possible')
    expect((await stateOf(meeting)).state).toBe('cancelled')
    expect(await fates('meeting-request')).toEqual([])
  })

  test('a yes and then a cancellation: those just invited are told', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await propose(one)
    const yes = await heldOpen(one.rosa, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })
    const cancelling = act(one.marcus, cancelMeeting, { meeting })
    await untilSomebodyWaits()
    await yes.commit()
    expect(await cancelling).toBe(null)
    expect((await stateOf(meeting)).state).toBe('cancelled')
    expect(await fates('meeting-cancelled')).toEqual(['queued'])
  })

  test('a yes taken back while the invitation is handed over waits for it, and then cancels it', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const arrived = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const delivering = deliver(at, async ({ calendar }) => {
      if (calendar) {
        arrived.resolve()
        await told.promise
      }
      return { outcome: 'accepted' }
    })
    await arrived.promise
    const takingBack = act(one.rosa, cancelMeeting, { meeting })
    await untilSomebodyWaits().finally(told.resolve)
    expect(await takingBack).toBe(null)
    expect(calendars(await delivering).join()).toContain('METHOD:REQUEST')
    await deliver(inMinutes(1))
    expect(await fates('meeting-cancelled')).toEqual(['sent: accepted'])
  })

  test('a yes taken back first stops the invitation, and there is nothing to cancel', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await ground.delete(letter).where(inArray(letter.kind, ['staff-alert', 'client-message']))
    const takingBack = await heldOpen(one.rosa, cancelMeeting, { meeting })
    const delivering = deliver()
    await untilSomebodyWaits()
    await takingBack.commit()
    expect(calendars([...(await delivering), ...(await deliver(inMinutes(1)))])).toEqual([])
    expect(await fates('meeting-request')).toEqual(['withheld: nothing-to-say'])
    expect(await fates('meeting-cancelled')).toEqual(['withheld: nothing-to-say'])
  })
})

describe('an invitation is withdrawn', () => {
  const cancelledFor = async (when: Date) =>
    (await deliver(when)).filter(({ calendar }) => calendar?.method === 'CANCEL').map(({ to }) => to)

  test('at once when a new form leaves meetings out, and its case manager hears of it', async () => {
    const one = await story({ elena: ['meetings'], berta: ['meetings'] })
    const meeting = await agreed(one)
    await deliver()
    await act(one.marcus, recordRelease, {
      client: one.clientId,
      recipientName: 'Elena Delgado',
      relationship: 'mother',
      email: one.guests.elena.email,
      language: 'en',
      topics: ['case_manager'],
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
    })
    expect((await invitationOf(meeting, one.guests.elena)).withdrawnAt).toEqual(at)
    expect((await invitationOf(meeting, one.guests.berta)).withdrawnAt).toBe(null)
    expect(await lettersTo('marcus@practice.example', 'staff-alert')).toBe(1)
    expect(await cancelledFor(inMinutes(1))).toEqual([one.guests.elena.email])
  })

  async function holdSilently({ clientId, guests }: Story, name: string): Promise<void> {
    const { familyMemberId } = guests[name]!
    const row = { centerId, id: crypto.randomUUID(), clientId, familyMemberId, fromAt: at }
    await ground.insert(hold).values({ ...row, reason: 'Pressured to sign.', setBy: crypto.randomUUID() as never })
  }

  test('as after a revocation when a hold begins, and never when something is taken back from somebody else', async () => {
    const one = await story({ elena: ['meetings', 'health'], mateo: ['meetings', 'health'] })
    const { elena, mateo } = one.guests
    const meeting = await agreed(one)
    await deliver()
    await act(one.rosa, narrowRelease, { link: mateo.linkId, topic: 'health' })
    await act(one.rosa, neverShare, { topic: 'health' })
    await act(one.rosa, neverShare, { topic: 'meetings', familyMember: mateo.familyMemberId })
    expect((await invitationOf(meeting, elena)).withdrawnAt).toBe(null)
    expect(await cancelledFor(inMinutes(1))).toEqual([mateo.email])
    await holdSilently(one, 'elena')
    await withdrawLapsed(() => inMinutes(2))
    await withdrawLapsed(() => inMinutes(3))
    expect(await cancelledFor(inMinutes(3))).toEqual([elena.email])
  })

  test('when the release behind it has ended by itself', async () => {
    const one = await story({ elena: ['meetings'], mateo: ['meetings'] }, { expiresAt: inMinutes(60) })
    const meeting = await agreed(one)
    await deliver()
    await withdrawLapsed(() => inMinutes(59))
    expect(await cancelledFor(inMinutes(59))).toEqual([])
    await withdrawLapsed(() => inMinutes(61))
    await withdrawLapsed(() => inMinutes(62))
    expect((await invitationOf(meeting, one.guests.elena)).sequence).toBe(1)
    expect(await lettersTo('marcus@practice.example', 'staff-alert')).toBe(1)
    expect((await cancelledFor(inMinutes(63))).sort()).toEqual([one.guests.elena.email, one.guests.mateo.email])
  })

  test('when the crisis that opened meetings is over', async () => {
    const one = await story({ elena: ['meetings'] }, { onlyInCrisis: ['meetings'] })
    const lasting = { centerId, id: crypto.randomUUID(), clientId: one.clientId, declaredBy: staffId, declaredAt: past }
    await ground.insert(crisis).values(lasting)
    await agreed(one)
    await deliver()
    await ground
      .update(crisis)
      .set({ endedAt: inMinutes(10) })
      .where(eq(crisis.id, lasting.id))
    await withdrawLapsed(() => inMinutes(11))
    expect(await cancelledFor(inMinutes(11))).toEqual([one.guests.elena.email])
  })

  test('not after the meeting took place', async () => {
    const one = await story({ elena: ['meetings'] }, { expiresAt: new Date('2026-12-05T00:00:00Z') })
    const meeting = await agreed(one)
    await deliver()
    const when = new Date('2026-12-06T00:00:00Z')
    await withdrawLapsed(() => when)
    await act(await viewerOf('client', one.email, when), revokeRelease, { link: one.guests.elena.linkId })
    expect((await invitationOf(meeting, one.guests.elena)).withdrawnAt).toBe(null)
    expect(await cancelledFor(when)).toEqual([])
  })
})

describe('somebody hears of it', () => {
  const answersFor = async (meeting: MeetingId) =>
    (await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))).map(({ id }) => ({
      time: id,
      answer: 'yes' as const,
    }))

  const alerts = () => lettersTo('marcus@practice.example', 'staff-alert')

  test('the case manager, when the client takes back their yes', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await ground.delete(letter)
    await act(one.rosa, cancelMeeting, { meeting })
    expect(await alerts()).toBe(1)
  })

  test('the client, when an answer is recorded on their word', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await propose(one)
    await ground.delete(letter)
    await act(one.marcus, answerProposal, { meeting, agrees: true, wanted: wanted(one.guests) })
    expect(await lettersTo(one.email, 'client-message')).toBe(1)
  })

  test('the case manager, when a family member answers, signed in or by the link', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await ground.delete(letter)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const answers = await answersFor(meeting)
    const elena = await viewerOf('family', one.guests.elena.email)
    expect(await act(elena, answerInvitation, { invitation: id, answers })).toBe(null)
    expect(await alerts()).toBe(1)
    const byLink = { token: linkToken('answer-link', id), answers }
    expect(await act(stranger, answerByLink, byLink)).toBe(null)
    // The same answer again is no news.
    expect(await alerts()).toBe(1)
    const changed = answers.map((each) => ({ ...each, answer: 'no' as const }))
    expect(await act(stranger, answerByLink, { ...byLink, answers: changed })).toBe(null)
    expect(await alerts()).toBe(2)
  })

  test('nobody, when somebody asks for an alert about an invitation that is not theirs', async () => {
    const one = await story({ elena: ['meetings'], mateo: ['meetings'] })
    const { id } = await invitationOf(await agreed(one), one.guests.elena)
    await ground.delete(letter)
    const mateo = await viewerOf('family', one.guests.mateo.email)
    await asViewer(mateo, (tx) => tx.execute(sql`select alert_of_answer(${id})`))
    await asViewer(stranger, (tx) => tx.execute(sql`select alert_of_answer(${id})`))
    expect(await alerts()).toBe(0)
  })

  test('nobody, once the time is set: a settled meeting takes no answer', async () => {
    const one = await story({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await act(one.marcus, confirmMeeting, { meeting, time: await timeOf(meeting, 0) })
    await ground.delete(letter)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const answers = await answersFor(meeting)
    const elena = await viewerOf('family', one.guests.elena.email)
    expect(await act(elena, answerInvitation, { invitation: id, answers })).toBe('not_possible')
    expect(await act(stranger, answerByLink, { token: linkToken('answer-link', id), answers })).toBe('not_possible')
    expect(await alerts()).toBe(0)
  })
})

describe('an answer link accounts for what it tells', () => {
  const accounted = async (clientId: Story['clientId']) =>
    (await ground.select().from(disclosure).where(eq(disclosure.clientId, clientId))).map(
      ({ familyMemberId, topics, channel }) => ({ familyMemberId, topics, channel }),
    )

  test('each time it is opened while it opens something, and never otherwise', async () => {
    const one = await story({ elena: ['meetings'] })
    const { familyMemberId, linkId } = one.guests.elena
    const { id } = await invitationOf(await agreed(one), one.guests.elena)
    const token = linkToken('answer-link', id)
    expect((await seeAnswerLink(stranger, token))?.times).toHaveLength(2)
    expect(await accounted(one.clientId)).toEqual([{ familyMemberId, topics: ['meetings'], channel: 'page' }])
    expect(await seeAnswerLink(stranger, linkToken('answer-link', crypto.randomUUID()))).toBe(null)
    await act(one.rosa, revokeRelease, { link: linkId })
    expect(await seeAnswerLink(stranger, token)).toBe(null)
    expect(await accounted(one.clientId)).toHaveLength(1)
  })
})
