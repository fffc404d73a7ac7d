import { describe, expect, test } from 'vitest'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
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
  inMinutes,
  openMeetings,
  rosaAnd,
  shownOf,
  stateOf,
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
