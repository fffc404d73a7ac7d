import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { center } from '#drizzle/tables/centers.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { familyLink } from '#drizzle/tables/people.ts'
import { neverShare as neverShareTable } from '#drizzle/tables/sharing.ts'
import { linkToken } from '#lib/auth/secret.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { answerWish } from '#lib/meetings/do/answer-wish.ts'
import { askToMeet } from '#lib/meetings/do/ask-to-meet.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setLivingTogether } from '#lib/meetings/do/set-living-together.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { seeWhoMayMeet } from '#lib/meetings/see/see-who-may-meet.ts'
import { seeWishes } from '#lib/meetings/see/see-wishes.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { withdrawNeverShare } from '#lib/releases/do/withdraw-never-share.ts'
import {
  act,
  agreed,
  at,
  calendars,
  deliver,
  fates,
  friday,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  openMeetings,
  propose,
  rosaAnd,
  shownOf,
  stranger,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
  wanted,
} from './meetings.ts'

// Whom the client wants at a meeting, at each step of it; and why people are to meet at all.

openMeetings()

const told = async (email: string, when = at) =>
  (await seeOwnMeetings(await viewerOf('family', email, when)))!.people.flatMap((person) => person.told('meetings'))

describe('the client takes back that somebody comes', () => {
  test.each([
    ['while the family chooses a time', async () => {}],
    [
      'after a time is set',
      async ({ marcus }: Awaited<ReturnType<typeof rosaAnd<'elena' | 'mateo'>>>, meeting: never) => {
        await act(marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 0) })
      },
    ],
  ])(
    '%s: they see at once that they need not come, hear of it on the beat, and nobody else hears',
    async (_when, goOn) => {
      const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
      const { elena, mateo } = one.guests
      const meeting = await agreed(one, [tuesday])
      await goOn(one, meeting as never)
      await deliver()
      const token = linkToken('answer-link', (await invitationOf(meeting, elena)).id)
      expect(await told(elena.email)).not.toMatchObject([{ state: 'cancelled' }])
      expect(await seeAnswerLink(stranger, token, crypto.randomUUID())).not.toMatchObject({ state: 'cancelled' })
      const sent = (await invitationOf(meeting, elena)).sentStartsAt!.toISOString()
      const wish = { meeting, wanted: [mateo.familyMemberId], wasAt: await shownOf(meeting) }
      expect(await act(one.rosa, chooseGuests, wish)).toBe(null)
      expect(await told(elena.email)).toMatchObject([
        { state: 'cancelled', startsAt: expect.stringContaining(sent.slice(0, 16)) },
      ])
      expect(await seeAnswerLink(stranger, token, crypto.randomUUID())).toEqual({
        state: 'cancelled',
        startsAt: new Date(sent),
        timeZone: 'America/Chicago',
      })
      expect(await told(mateo.email)).toHaveLength(1)
      await ground.delete(letter)
      await withdrawLapsed(() => inMinutes(1))
      const letters = await deliver(inMinutes(1))
      expect(letters.filter(({ calendar }) => calendar).map(({ to }) => to)).toEqual([elena.email])
      expect(calendars(letters).join()).toContain('METHOD:CANCEL')
      expect(await told(mateo.email)).not.toMatchObject([{ state: 'cancelled' }])
      // A change afterwards is told to those who come, and not to her, neither by letter nor on her page.
      await act(one.marcus, rescheduleMeeting, {
        meeting,
        wasAt: await shownOf(meeting),
        isSure: true,
        ...friday,
        clientAgreed: true,
      })
      expect(await lettersTo(elena.email, 'meeting-change')).toBe(0)
      expect(await told(elena.email)).toMatchObject([
        { state: 'cancelled', startsAt: expect.stringContaining(sent.slice(0, 16)) },
      ])
      expect(await lettersTo(mateo.email, 'meeting-change')).toBe(1)
    },
  )

  test('and wants them again, before or after they heard: they are invited again, and nothing is cancelled late', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const { elena, mateo } = one.guests
    const meeting = await agreed(one, [tuesday])
    await deliver()
    const choose = async (...guests: (typeof elena)[]) =>
      act(one.rosa, chooseGuests, {
        meeting,
        wanted: guests.map(({ familyMemberId }) => familyMemberId),
        wasAt: await shownOf(meeting),
      })
    await choose(mateo)
    await withdrawLapsed(() => inMinutes(1))
    expect(await choose(mateo, elena)).toBe(null)
    const letters = await deliver(inMinutes(2))
    expect(await fates('meeting-cancelled')).toEqual(['withheld: nothing-to-say'])
    expect(calendars(letters.filter(({ to }) => to === elena.email)).join()).toContain('METHOD:REQUEST')
    expect(await told(elena.email, inMinutes(2))).toHaveLength(1)
    expect(await choose()).toBe('keep_somebody')
    const nobody = { meeting, wanted: [], wasAt: await shownOf(meeting) }
    expect(await act(one.marcus, chooseGuests, nobody)).toBe('keep_guest')
  })

  test('not on a page that is out of date, and not once the meeting is over', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const meeting = await agreed(one)
    const only = { meeting, wanted: [one.guests.elena.familyMemberId] }
    expect(await act(one.rosa, chooseGuests, { ...only, wasAt: null })).toBe('meeting_changed')
    const late = await viewerOf('client', one.email, new Date('2026-12-05T00:00:00Z'))
    expect(await act(late, chooseGuests, { ...only, wasAt: await shownOf(meeting) })).toBe('not_possible')
  })

  test('a topic taken off the list of what is never told offers to invite again, and does so only on their word', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const { elena } = one.guests
    const meeting = await agreed(one)
    await deliver()
    await act(one.rosa, neverShare, { topic: 'meetings', familyMember: elena.familyMemberId })
    await withdrawLapsed(() => inMinutes(1))
    const all = { meeting, wanted: wanted(one.guests), wasAt: await shownOf(meeting) }
    expect(await act(one.rosa, chooseGuests, all)).toBe('no_meeting_release')
    const offered = async () =>
      (await seeClientMeetings(await viewerOf('client', one.email, inMinutes(2))))!.meetings
        .flatMap(({ people }) => people)
        .filter(({ mayComeAgain }) => mayComeAgain)
        .map(({ familyMemberId }) => familyMemberId)
    expect(await offered()).toEqual([])
    const [entry] = await ground.select().from(neverShareTable).where(eq(neverShareTable.clientId, one.clientId))
    const rosa = await viewerOf('client', one.email, inMinutes(2))
    await act(rosa, withdrawNeverShare, { entry: entry!.id })
    expect(await offered()).toEqual([elena.familyMemberId])
    expect(await told(elena.email, inMinutes(2))).toMatchObject([{ state: 'cancelled' }])
    expect(await act(rosa, chooseGuests, all)).toBe(null)
    expect(await told(elena.email, inMinutes(2))).toMatchObject([{ state: 'invited' }])
  })
})

test('whoever cannot be invited is named to staff with the reason, before and after the client chose', async () => {
  const one = await rosaAnd({ elena: ['meetings'], luis: ['case_manager'] })
  const whoMay = async () => {
    const { family, others } = (await seeWhoMayMeet(one.marcus, one.clientId, null))!.found!
    return {
      family: family.map(({ linkId }) => linkId),
      others: Object.fromEntries(others.map(({ linkId, whyNot }) => [linkId, whyNot])),
    }
  }
  const [elena, luis] = [one.guests.elena, one.guests.luis]
  expect(await whoMay()).toEqual({ family: [elena.linkId], others: { [luis.linkId]: 'topic_not_released' } })
  const meeting = await propose({ ...one, guests: { elena } })
  expect(await act(one.rosa, neverShare, { topic: 'meetings' })).toBe(null)
  expect(await whoMay()).toEqual({
    family: [],
    others: { [elena.linkId]: 'never_share', [luis.linkId]: 'never_share' },
  })
  const seen = (await seeMeeting(one.marcus, meeting))!.found!
  expect(seen.invitations.map(({ whyNot }) => whyNot)).toEqual(['never_share'])
})

describe('a place', () => {
  test('is read after sign-in by those invited, and stands in no letter and behind no link', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await deliver()
    const place = { place: 'video' as const, placeWords: 'canary room', videoLink: 'https://video.example/canary' }
    const wish = { meeting, ...place, needs: 'canary ramp', wasAt: await shownOf(meeting) }
    expect(await act(one.marcus, setPlace, wish)).toBe(null)
    const [seen] = await told(one.guests.elena.email)
    expect(seen).toMatchObject(place)
    expect(JSON.stringify(seen)).not.toContain('canary ramp')
    const token = linkToken('answer-link', (await invitationOf(meeting, one.guests.elena)).id)
    const linked = await seeAnswerLink(stranger, token, crypto.randomUUID())
    const written = [JSON.stringify(linked), JSON.stringify(await deliver())]
    expect(written.join()).not.toContain('canary')
    expect(await fates('meeting-change')).toEqual(['sent: accepted'])
    // What is needed there changes nothing for the family.
    await ground.delete(letter)
    const other = { ...wish, needs: 'an interpreter', wasAt: await shownOf(meeting) }
    expect(await act(one.marcus, setPlace, other)).toBe(null)
    expect(await fates('meeting-change')).toEqual([])
  })
})

describe('a reason to meet', () => {
  const words = 'I want to plan the spring with my mother'
  const wishesOf = async (who = 'marcus@practice.example') => (await seeWishes(await viewerOf('staff', who)))!.found!

  test('a client asks: their case manager is told, finds it, and a proposal answers it', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    await ground.delete(letter)
    expect(await act(one.rosa, askToMeet, { words })).toBe(null)
    expect(await lettersTo('marcus@practice.example', 'staff-alert')).toBe(1)
    expect((await ground.select().from(letter)).map(({ toEmail }) => toEmail)).toEqual(['marcus@practice.example'])
    expect((await wishesOf()).wishes.map((wish) => [wish.clientId, wish.words])).toContainEqual([one.clientId, words])
    const meeting = await propose(one)
    const [wish] = await ground.select().from(meetingWish).where(eq(meetingWish.clientId, one.clientId))
    expect(wish).toMatchObject({ meetingId: meeting })
    expect((await wishesOf()).wishes.map(({ clientId }) => clientId)).not.toContain(one.clientId)
  })

  test('or is answered in words that the client reads; of two answers the first counts', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    await act(one.rosa, askToMeet, { words })
    const [{ id: wish } = { id: '' }] = await ground
      .select()
      .from(meetingWish)
      .where(eq(meetingWish.clientId, one.clientId))
    await ground.delete(letter)
    expect(await act(one.marcus, answerWish, { wish, answer: 'In May, when she is back.' })).toBe(null)
    expect(await act(one.marcus, answerWish, { wish, answer: 'No.' })).toBe('changed_meanwhile')
    expect(await lettersTo(one.email, 'client-message')).toBe(1)
    const seen = await seeClientMeetings(one.rosa)
    expect(seen!.wishes).toMatchObject([{ answer: 'In May, when she is back.', closedByName: 'Marcus Hill' }])
  })

  test('nobody else reads it: not another client, not the family it names', async () => {
    const [one, other] = [await rosaAnd({ elena: ['meetings'] }), await rosaAnd({ elena: ['meetings'] })]
    await act(one.rosa, askToMeet, { words: 'canary wish' })
    expect(JSON.stringify(await seeClientMeetings(one.rosa))).toContain('canary wish')
    expect(JSON.stringify(await seeClientMeetings(other.rosa))).not.toContain('canary wish')
    const family = await seeOwnMeetings(await viewerOf('family', one.guests.elena.email))
    expect(JSON.stringify(family)).not.toContain('canary wish')
  })

  test('the center’s rhythm names a client who lives with family, until a meeting is proposed; the family is told nothing', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const { linkId, email } = one.guests.elena
    const due = async () => (await wishesOf()).due.map(({ id }) => id)
    expect(await due()).not.toContain(one.clientId)
    await ground.delete(letter)
    const apart = { livesTogether: false, meetEveryMonths: null }
    const together = { ...apart, livesTogether: true }
    expect(await act(one.marcus, setLivingTogether, { link: linkId, ...together, was: apart })).toBe(null)
    const often = { ...apart, meetEveryMonths: 1 }
    expect(await act(one.marcus, setLivingTogether, { link: linkId, ...often, was: apart })).toBe('changed_meanwhile')
    expect(await lettersTo(email, 'message')).toBe(0)
    expect(await ground.select().from(letter)).toEqual([])
    expect(await due()).toContain(one.clientId)
    expect((await seeToday(one.marcus))!.found!.wishes).toBeGreaterThan(0)
    await ground.update(center).set({ meetEveryMonths: null })
    expect(await due()).toEqual([])
    await ground.update(center).set({ meetEveryMonths: 3 })
    await propose(one)
    expect(await due()).not.toContain(one.clientId)
    await ground.update(familyLink).set({ livesTogether: false })
  })
})

describe('a rhythm of two people', () => {
  const apart = { livesTogether: false, meetEveryMonths: null }

  test('counts before the center’s, for this family member alone, whether they live together or not', async () => {
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const { elena, mateo } = one.guests
    const due = async (when = at) =>
      (await seeWishes(await viewerOf('staff', 'marcus@practice.example', when)))!
        .found!.due.filter(({ id }) => id === one.clientId)
        .map(({ family }) => family)
    const sets = async (
      link: string,
      was: typeof apart,
      to: { livesTogether: boolean; meetEveryMonths: number | null },
    ) => act(one.marcus, setLivingTogether, { link, ...to, was: was as never })
    expect(await due()).toEqual([])
    expect(await sets(elena.linkId, apart, { livesTogether: false, meetEveryMonths: 6 })).toBe(null)
    expect(await due()).toEqual([expect.stringMatching(/^elena/)])
    // A meeting with somebody else of the family is none with her.
    await propose({ ...one, guests: { mateo } })
    expect(await due()).toHaveLength(1)
    await propose({ ...one, guests: { elena } })
    expect(await due()).toEqual([])
    // Never, for somebody who lives with the client.
    expect(await sets(mateo.linkId, apart, { livesTogether: true, meetEveryMonths: 0 })).toBe(null)
    // The center wants it every three months, and she every six.
    const [fourMonths, sevenMonths] = [new Date('2027-03-20T16:00:00Z'), new Date('2027-06-20T16:00:00Z')]
    expect(await due(fourMonths)).toEqual([])
    expect(await due(sevenMonths)).toEqual([expect.stringMatching(/^elena/)])
    const seen = JSON.stringify(await seeOwnMeetings(await viewerOf('family', elena.email)))
    expect(seen).not.toContain('meetEvery')
    await ground.update(familyLink).set(apart)
  })
})

describe('a time', () => {
  test('that falls into another meeting of the same case manager is asked about, and shown', async () => {
    const [one, other] = [await rosaAnd({ elena: ['meetings'] }), await rosaAnd({ elena: ['meetings'] })]
    const day = { day: '2027-02-03', clock: '10:30', said: 'DTSTART:20270203T163000Z' }
    const meeting = await agreed(one, [day])
    const wish = {
      client: other.clientId,
      about: 'The summer',
      place: 'office' as const,
      placeWords: '',
      videoLink: '',
      needs: '',
      minutes: 45,
      times: [{ day: day.day, clock: '11:00' }, thursday],
      family: [other.guests.elena.linkId],
    }
    expect(await act(other.marcus, proposeMeeting, { ...wish, isSure: false })).toBe('another_meeting')
    const second = await act(other.marcus, proposeMeeting, { ...wish, isSure: true })
    const seen = (await seeMeeting(other.marcus, second as typeof meeting))!.found!
    expect(seen.clashes.has(new Date('2027-02-03T17:00:00Z').getTime())).toBe(true)
    expect(seen.waitsFor).toBe('client')
  })
})

test('a client reads who wrote down their answer, and nothing like it where they answered themselves', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const heard = async (meeting: MeetingId) => {
    const rosa = await viewerOf('client', one.email, inMinutes(5))
    const { meetings } = (await seeClientMeetings(rosa))!
    const { doneByStaff } = (await seeClientHome(rosa))!
    const { answeredByName } = meetings.find(({ id }) => id === meeting)!
    return [answeredByName, doneByStaff.filter(({ id }) => id === meeting).map(({ what }) => what)]
  }
  for (const agrees of [true, false]) {
    const meeting = await propose(one)
    const answer = { meeting, wasAt: null, agrees, wanted: agrees ? wanted(one.guests) : [] }
    expect(await act(one.marcus, answerProposal, answer)).toBe(null)
    expect(await heard(meeting)).toEqual(['Marcus Hill', ['answered']])
  }
  const own = await agreed(one)
  expect(await heard(own)).toEqual([null, []])
  expect(await act(one.marcus, cancelMeeting, { meeting: own, wasAt: await shownOf(own) })).toBe(null)
  expect(await heard(own)).toEqual([null, ['calledOff']])
})
