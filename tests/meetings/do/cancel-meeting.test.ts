import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { meetingWhen } from '#app/_parts/meetings/standing.tsx'
import { meetingTime } from '#drizzle/tables/meetings.ts'
import { linkToken } from '#lib/auth/secret.ts'
import { seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import { type MeetingId, newId } from '#lib/kernel/id.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  at,
  busy,
  calendars,
  deliver,
  fates,
  friday,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  marcusEmail,
  openMeetings,
  paperFor,
  propose,
  recorded,
  rosaAnd,
  shownOf,
  stateOf,
  stranger,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
} from './meetings.ts'

// A meeting that is moved or cancelled: who is told, and which time they are told.

openMeetings()

test('a moved meeting keeps when the client said yes to its new time', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const marcus = await viewerOf('staff', 'marcus@practice.example', inMinutes(30))
  expect(
    await act(marcus, rescheduleMeeting, {
      meeting,
      wasAt: await shownOf(meeting),
      isSure: true,
      ...friday,
      clientAgreed: true,
    }),
  ).toBe(null)
  expect((await stateOf(meeting)).clientAnsweredAt).toEqual(inMinutes(30))
})

test('a meeting is not moved to the time it has, and an offered time that is set by its hour keeps its answers', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one, [tuesday, thursday])
  const move = async (to: typeof tuesday) =>
    act(one.marcus, rescheduleMeeting, {
      meeting,
      wasAt: await shownOf(meeting),
      isSure: true,
      ...to,
      clientAgreed: true,
    })
  const offered = await timeOf(meeting, 1)
  expect(await move(thursday)).toBe(null)
  expect((await stateOf(meeting)).confirmedTimeId).toBe(offered)
  const letters = await lettersTo(one.guests.elena.email, 'meeting-change')
  expect(await move(thursday)).toBe('time_is_set')
  expect(await lettersTo(one.guests.elena.email, 'meeting-change')).toBe(letters)
  // Set anew, it is asked about anew, and staff read it once.
  expect(await move(tuesday)).toBe(null)
  const { times } = (await seeMeeting(one.marcus, meeting))!.found!
  expect(times.map(({ startsAt }) => startsAt.getTime())).toHaveLength(
    new Set(times.map(({ startsAt }) => startsAt.getTime())).size,
  )
  expect(times).toHaveLength(2)
})

describe('a cancellation', () => {
  test('never reaches somebody whose invitation was still waiting for the mail server', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    await agreed(one)
    expect(await deliver(at, busy)).toEqual([])
    const rosa = await viewerOf('client', one.email, inMinutes(30))
    await act(rosa, revokeRelease, { link: one.guests.elena.linkId })
    await withdrawLapsed(() => inMinutes(31))
    expect(calendars(await deliver(inMinutes(40)))).toEqual([])
    expect(await fates('meeting-request')).toEqual(['withheld: no-longer-permitted'])
    expect(await fates('meeting-cancelled')).toEqual(['withheld: nothing-to-say'])
  })

  test('says the time its receiver holds, not the one they were never told', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    expect(calendars(await deliver()).join()).toContain(tuesday.said)
    await act(one.marcus, rescheduleMeeting, {
      meeting,
      wasAt: await shownOf(meeting),
      isSure: true,
      ...friday,
      clientAgreed: true,
    })
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    await withdrawLapsed(() => inMinutes(1))
    const [cancelled, ...others] = calendars(await deliver(inMinutes(1)))
    expect(others).toEqual([])
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain(tuesday.said)
    expect(await fates('meeting-change')).toEqual(['withheld: no-longer-permitted'])
  })

  test('that has to be tried again says nothing of a time set with somebody else meanwhile', async () => {
    const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    await deliver()
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    await withdrawLapsed(() => inMinutes(1))
    await deliver(inMinutes(1), busy)
    const moved = { ...friday, isSure: true, clientAgreed: true } as const
    expect(await act(one.marcus, rescheduleMeeting, { meeting, wasAt: await shownOf(meeting), ...moved })).toBe(null)
    const letters = await deliver(inMinutes(20))
    const toElena = calendars(letters.filter(({ to }) => to === one.guests.elena.email))
    expect(toElena).toHaveLength(1)
    expect(toElena[0]).toContain('METHOD:CANCEL')
    expect(toElena[0]).toContain(tuesday.said)
    // The time could be told before. Without this, the silence would prove nothing.
    const toBerta = calendars(letters.filter(({ to }) => to === one.guests.berta.email))
    expect(toBerta.join()).toContain(friday.said)
  })

  test('follows the last change that was sent', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await deliver()
    await act(one.marcus, rescheduleMeeting, {
      meeting,
      wasAt: await shownOf(meeting),
      isSure: true,
      ...friday,
      clientAgreed: true,
    })
    await deliver(inMinutes(1))
    await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    const [cancelled] = calendars(await deliver(inMinutes(2)))
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain(friday.said)
  })
})

test('staff read what comes first, then what has no time, then what is over, and last what was called off', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const set = async (typed: typeof tuesday) => {
    const meeting = await agreed(one, [typed])
    const [time] = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
    const wasAt = await shownOf(meeting)
    expect(await act(one.marcus, confirmMeeting, { meeting, time: time!.id, wasAt })).toBe(null)
    return meeting
  }
  const off = await set(friday)
  expect(await act(one.marcus, cancelMeeting, { meeting: off, wasAt: await shownOf(off) })).toBe(null)
  const [past, later, sooner] = [await set(tuesday), await set(friday), await set(thursday)]
  const [lapsed, asked] = [await propose(one, [tuesday]), await propose(one, [tuesday, thursday])]
  const inOrder = [sooner, later, asked, lapsed, past, off]
  const marcus = await viewerOf('staff', marcusEmail, new Date('2026-12-01T20:00:00Z'))
  const listed = async (after: MeetingId | null) => {
    const { meetings } = (await seeMeetings(marcus, after))!.found!
    return meetings.filter(({ clientId }) => clientId === one.clientId)
  }
  expect((await listed(null)).map(({ id }) => id)).toEqual(inOrder)
  for (const [index, id] of inOrder.entries())
    expect((await listed(id)).map((each) => each.id)).toEqual(inOrder.slice(index + 1))
  // A place in the list that is nobody's here is where it begins.
  expect(await listed(newId<'meeting'>())).toHaveLength(inOrder.length)
  const said = (await listed(null)).map((meeting) =>
    meetingWhen({ meeting, language: 'en', at: marcus.at }, 'America/Chicago'),
  )
  expect(said).toEqual([
    'Thursday, December 3, 2026 at 2:00 PM CST',
    'Friday, December 4, 2026 at 9:00 AM CST',
    'Thursday, December 3, 2026 at 2:00 PM CST, not set yet',
    'A time is still to be found',
    'Tuesday, December 1, 2026 at 10:30 AM CST',
    'Friday, December 4, 2026 at 9:00 AM CST',
  ])
})

describe('what was called off', () => {
  const states = async ({ email }: { email: string }, when: Date) =>
    (await seeOwnMeetings(await viewerOf('family', email, when)))!.people
      .flatMap((person) => person.told('meetings'))
      .map(({ state }) => state)

  test.each([
    ['offered at one time, a day after it', [tuesday], '2026-12-02T16:29:00Z', '2026-12-02T16:31:00Z'],
    ['asked about at two times, after 31 days', [tuesday, thursday], '2026-12-21T15:59:00Z', '2026-12-21T16:01:00Z'],
  ])('is gone from the page and by the link: %s, and not before', async (_how, times, before, after) => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one, times)
    await deliver()
    await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    const token = linkToken('answer-link', (await invitationOf(meeting, one.guests.elena)).id)
    const byLink = (when: Date) => seeAnswerLink({ ...stranger, at: when }, token, crypto.randomUUID())
    expect(await states(one.guests.elena, new Date(before))).toEqual(['cancelled'])
    expect(await byLink(new Date(before))).toMatchObject({ state: 'cancelled' })
    expect(await states(one.guests.elena, new Date(after))).toEqual([])
    expect(await byLink(new Date(after))).toBe(null)
  })

  test('does not come back later with a form that is signed again', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    await agreed(one, [tuesday])
    await deliver()
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    await withdrawLapsed(() => inMinutes(1))
    const later = new Date('2026-12-10T16:00:00Z')
    await recorded(paperFor(one.clientId, one.guests.elena.email, ['meetings', 'goals']), later)
    expect(await states(one.guests.elena, later)).toEqual([])
  })
})
