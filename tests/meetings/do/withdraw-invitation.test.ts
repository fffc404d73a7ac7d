import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { crisis as declared, hold } from '#drizzle/seed/sharing.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import { crisis } from '#drizzle/tables/sharing.ts'
import { config } from '#lib/config/config.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { beatOf } from '#lib/letters/rules/beat.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  at,
  calendars,
  deliver,
  friday,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  marcusEmail,
  openMeetings,
  paperFor,
  past,
  recorded,
  rosaAnd,
  type Story,
  shownOf,
  timeOf,
  tuesday,
  viewerOf,
} from './meetings.ts'

// What ends an invitation, and what does not.

openMeetings()

describe('an invitation is withdrawn', () => {
  const cancelledFor = async (when: Date) =>
    (await deliver(when)).filter(({ calendar }) => calendar?.method === 'CANCEL').map(({ to }) => to)

  test('on the next beat when a new form leaves meetings out, and its case manager hears of it', async () => {
    const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    await deliver()
    await recorded(paperFor(one.clientId, one.guests.elena.email, ['case_manager']))
    await withdrawLapsed(() => inMinutes(1))
    expect((await invitationOf(meeting, one.guests.elena)).withdrawnAt).toEqual(inMinutes(1))
    expect((await invitationOf(meeting, one.guests.berta)).withdrawnAt).toBe(null)
    expect(await lettersTo('marcus@practice.example', 'staff-alert')).toBe(1)
    expect(await cancelledFor(inMinutes(1))).toEqual([one.guests.elena.email])
  })

  /** What else happens between Rosa and somebody of her family. */
  const goOn = ({ telling, name }: Story, guest: string, happening: Happening, when = at) =>
    plant(
      ground,
      story('what happens next', { within: telling }).client(name).familyMember(guest).with(happening).on(when),
    )

  test('as after a revocation when a hold begins, and never when something is taken back from somebody else', async () => {
    const one = await rosaAnd({ elena: ['meetings', 'health'], mateo: ['meetings', 'health'] })
    const { elena, mateo } = one.guests
    const meeting = await agreed(one, [tuesday])
    await deliver()
    await act(one.rosa, narrowRelease, { link: mateo.linkId, topic: 'health' })
    await act(one.rosa, neverShare, { topic: 'health' })
    await act(one.rosa, neverShare, { topic: 'meetings', familyMember: mateo.familyMemberId })
    await withdrawLapsed(() => inMinutes(1))
    expect((await invitationOf(meeting, elena)).withdrawnAt).toBe(null)
    expect(await cancelledFor(inMinutes(1))).toEqual([mateo.email])
    await goOn(one, 'elena', hold({ reason: 'Pressured to sign.' }))
    await withdrawLapsed(() => inMinutes(2))
    await withdrawLapsed(() => inMinutes(3))
    expect(await cancelledFor(inMinutes(3))).toEqual([elena.email])
  })

  test('when the release behind it has ended by itself', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] }, { expiresAt: inMinutes(60) })
    const meeting = await agreed(one, [tuesday])
    await deliver()
    await withdrawLapsed(() => inMinutes(59))
    expect(await cancelledFor(inMinutes(59))).toEqual([])
    await withdrawLapsed(() => inMinutes(61))
    await withdrawLapsed(() => inMinutes(62))
    expect((await invitationOf(meeting, one.guests.elena)).sequence).toBe(1)
    expect(await lettersTo('marcus@practice.example', 'staff-alert')).toBe(1)
    expect((await cancelledFor(inMinutes(63))).sort()).toEqual([one.guests.elena.email, one.guests.mateo.email])
  })

  test('and then no time is set for a meeting to which nobody of the family is invited, and its page says what waits', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    for (const { linkId } of Object.values(one.guests)) await act(one.rosa, revokeRelease, { link: linkId })
    await withdrawLapsed(() => inMinutes(1))
    const wish = { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 0) }
    expect(await act(one.marcus, confirmMeeting, wish)).toBe('nobody_invited')
    const elsewhen = { meeting, wasAt: wish.wasAt, ...friday, isSure: true, clientAgreed: true } as const
    expect(await act(one.marcus, rescheduleMeeting, elsewhen)).toBe('nobody_invited')
    const waits = async (when: Date) =>
      (await seeMeeting(await viewerOf('staff', marcusEmail, when), meeting))!.found!.waitsFor
    expect([await waits(inMinutes(2)), await waits(new Date('2026-12-20T09:00:00Z'))]).toEqual(['guests', 'lapsed'])
  })

  test('when the crisis that opened meetings is over', async () => {
    const one = await rosaAnd({ elena: ['meetings'] }, { onlyInCrisis: ['meetings'] })
    await goOn(one, 'elena', declared({ by: 'Marcus Hill' }), past)
    await agreed(one, [tuesday])
    await deliver()
    await ground
      .update(crisis)
      .set({ endedAt: inMinutes(10) })
      .where(eq(crisis.clientId, one.clientId))
    await withdrawLapsed(() => inMinutes(11))
    expect(await cancelledFor(inMinutes(11))).toEqual([one.guests.elena.email])
  })

  test('not after the meeting took place', async () => {
    const one = await rosaAnd({ elena: ['meetings'] }, { expiresAt: new Date('2026-12-05T00:00:00Z') })
    const meeting = await agreed(one, [tuesday])
    await deliver()
    const when = new Date('2026-12-06T00:00:00Z')
    await withdrawLapsed(() => when)
    await act(await viewerOf('client', one.email, when), revokeRelease, { link: one.guests.elena.linkId })
    expect((await invitationOf(meeting, one.guests.elena)).withdrawnAt).toBe(null)
    expect(await cancelledFor(when)).toEqual([])
  })
})

test('the file that takes a meeting out of a calendar does not tell whether it was called off or taken back', async () => {
  const pressed = new Date(inMinutes(1).getTime() + 400)
  const beat = beatOf(pressed, config.beatSeconds)
  const stampOf = (file: string) => /DTSTAMP:(\S+)/.exec(file)![1]!
  const ended = async (end: (one: Story, meeting: MeetingId) => Promise<unknown>) => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    await deliver()
    await end(one, meeting)
    await withdrawLapsed(() => beat)
    const [file] = calendars((await deliver(beat)).filter(({ to }) => to === one.guests.elena.email))
    return stampOf(file!)
  }
  const calledOff = await ended(async (_one, meeting) =>
    act(await viewerOf('staff', marcusEmail, pressed), cancelMeeting, { meeting, wasAt: await shownOf(meeting) }),
  )
  const takenBack = await ended(async ({ rosa, guests }) =>
    act({ ...rosa, at: pressed }, revokeRelease, { link: guests.elena!.linkId }),
  )
  expect(calledOff).toBe(takenBack)
  expect(calledOff).toBe(`${beat.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`)
})
