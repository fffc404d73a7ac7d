import { eq, sql } from 'drizzle-orm'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { staticMarkup } from '#app/_page/render.ts'
import { GuestAnswers } from '#app/client/meetings/guest-answers.tsx'
import { letter } from '#drizzle/tables/letters.ts'
import { meetingTime } from '#drizzle/tables/meetings.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { linkToken } from '#lib/auth/secret.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import type { AnswerToTime } from '#lib/meetings/rules/answer.ts'
import type { TimeAnswer } from '#lib/meetings/rules/meeting.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  friday,
  ground,
  invitationOf,
  lettersTo,
  openMeetings,
  propose,
  rosaAnd,
  type Story,
  shownOf,
  stateOf,
  stranger,
  timeOf,
  viewerOf,
  wanted,
} from './meetings.ts'

// An answer to an invitation: who hears of it, and what reading its link accounts for.

openMeetings()

test('a time that everybody invited said no to is set only when staff say that it is meant', async () => {
  const one = await rosaAnd({ elena: ['meetings'], luis: ['meetings'] })
  const proposed = await propose(one)
  const early = { meeting: proposed, time: await timeOf(proposed, 0), wasAt: null }
  expect(await act(one.marcus, confirmMeeting, early)).toBe('not_possible')
  const meeting = await agreed(one)
  const times = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
  const saysNo = async (guest: keyof typeof one.guests) => {
    const { id: invitation } = await invitationOf(meeting, one.guests[guest])
    const answers = times.map(({ id: time }) => ({ time, answer: 'no' as const }))
    const viewer = await viewerOf('family', one.guests[guest].email)
    expect(await act(viewer, answerInvitation, { invitation, answers })).toBe(null)
  }
  const set = async (isSure = false) =>
    act(one.marcus, confirmMeeting, { meeting, time: times[0]!.id, wasAt: await shownOf(meeting), isSure })
  await saysNo('elena')
  await saysNo('luis')
  expect(await set()).toBe('nobody_can_come')
  expect((await stateOf(meeting)).state).toBe('invited')
  expect(await set(true)).toBe(null)
  expect(await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })).toBe(null)
  const other = { meeting, time: times[1]!.id, wasAt: await shownOf(meeting) }
  expect(await act(one.marcus, confirmMeeting, other)).toBe('not_possible')
})

test('a time that somebody has not answered for is set without asking again', async () => {
  const one = await rosaAnd({ elena: ['meetings'], luis: ['meetings'] })
  const meeting = await agreed(one)
  const times = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
  const { id: invitation } = await invitationOf(meeting, one.guests.elena)
  const answers = times.map(({ id: time }) => ({ time, answer: 'no' as const }))
  const elena = await viewerOf('family', one.guests.elena.email)
  expect(await act(elena, answerInvitation, { invitation, answers })).toBe(null)
  const wish = { meeting, time: times[0]!.id, wasAt: await shownOf(meeting) }
  expect(await act(one.marcus, confirmMeeting, wish)).toBe(null)
})

test('the client reads what each of their guests answered, that nobody can come, and that nobody is invited any more', async () => {
  const one = await rosaAnd({ elena: ['meetings'], luis: ['meetings'] })
  const meeting = await agreed(one)
  const shown = async () => {
    const seen = (await seeClientMeetings(one.rosa))!
    const props = { meeting: seen.meetings.find(({ id }) => id === meeting)!, timeZone: seen.timeZone }
    return staticMarkup(createElement(GuestAnswers, { ...props, language: 'en' }))
  }
  const say = sayClientLife('en')
  const answers = async (name: 'elena' | 'luis', answer: TimeAnswer) => {
    const { id } = await invitationOf(meeting, one.guests[name])
    const times = (await seeClientMeetings(one.rosa))!.meetings.find((each) => each.id === meeting)!
    const asked = times.times.filter((each) => !times.confirmedTimeId || each.id === times.confirmedTimeId)
    const wish = { invitation: id, answers: asked.map((each) => ({ time: each.id, answer })) }
    expect(await act(await viewerOf('family', one.guests[name].email), answerInvitation, wish)).toBe(null)
  }
  await answers('elena', 'yes')
  expect((await shown()).match(/Elena[^:<]*: Yes|Luis[^:<]*: no answer yet/gi)).toHaveLength(4)
  await answers('elena', 'no')
  await answers('luis', 'no')
  expect(await shown()).toContain(say('meetings.nobodyCanAny'))
  await answers('luis', 'if_needed')
  await act(one.marcus, confirmMeeting, { meeting, time: await timeOf(meeting, 1), wasAt: await shownOf(meeting) })
  expect((await shown()).match(/: (No|If needed)</g)).toEqual([': No<', ': If needed<'])
  expect(await shown()).not.toContain(say('meetings.nobodyCan'))
  await answers('luis', 'no')
  expect(await shown()).toContain(say('meetings.nobodyCan'))
  for (const guest of ['elena', 'luis'] as const) await act(one.rosa, revokeRelease, { link: one.guests[guest].linkId })
  expect(await shown()).toContain(say('meetings.nobodyInvited').slice(0, 40))
  expect(await shown()).not.toMatch(/Elena|Luis/i)
})

describe('somebody hears of it', () => {
  const answersFor = async (meeting: MeetingId) =>
    (await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))).map(({ id }) => ({
      time: id,
      answer: 'yes' as const,
    }))

  const alerts = () => lettersTo('marcus@practice.example', 'staff-alert')

  test('the case manager, when the client takes back their yes', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await ground.delete(letter)
    await act(one.rosa, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    expect(await alerts()).toBe(1)
  })

  test('the client, when an answer is recorded on their word', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await propose(one)
    await ground.delete(letter)
    await act(one.marcus, answerProposal, { meeting, wasAt: null, agrees: true, wanted: wanted(one.guests) })
    expect(await lettersTo(one.email, 'client-message')).toBe(1)
  })

  test('the case manager, when a family member answers, signed in or by the link', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
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
    const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
    const { id } = await invitationOf(await agreed(one), one.guests.elena)
    await ground.delete(letter)
    const mateo = await viewerOf('family', one.guests.mateo.email)
    await asViewer(mateo, (tx) => tx.execute(sql`select alert_of_answer(${id})`))
    await asViewer(stranger, (tx) => tx.execute(sql`select alert_of_answer(${id})`))
    expect(await alerts()).toBe(0)
  })

  test.each([
    [
      'to another time',
      async (one: Story, meeting: MeetingId) =>
        act(one.marcus, rescheduleMeeting, {
          meeting,
          wasAt: await shownOf(meeting),
          isSure: true,
          ...friday,
          clientAgreed: true as const,
        }),
    ],
    [
      'to another of the times that were offered',
      async (one: Story, meeting: MeetingId) =>
        act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 1) }),
    ],
  ])('the case manager, when a family member answers again because the meeting was moved %s', async (_where, move) => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const elena = await viewerOf('family', one.guests.elena.email)
    const offered = await answersFor(meeting)
    await act(elena, answerInvitation, { invitation: id, answers: offered })
    await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 0) })
    await move(one, meeting)
    await ground.delete(letter)
    expect(await act(elena, answerInvitation, { invitation: id, answers: offered })).toBe('answer_each')
    const anew = (await answersFor(meeting)).filter(({ time }) => !offered.some((each) => each.time === time))
    expect(anew).toHaveLength(1)
    expect(await act(elena, answerInvitation, { invitation: id, answers: anew })).toBe(null)
    expect(await alerts()).toBe(1)
    // Afterwards they find that they cannot come after all, and say so by the link. The meeting stands for the others.
    const cannot = anew.map((each) => ({ ...each, answer: 'no' as const }))
    expect(await act(stranger, answerByLink, { token: linkToken('answer-link', id), answers: cannot })).toBe(null)
    expect(await alerts()).toBe(2)
    expect((await stateOf(meeting)).state).toBe('confirmed')
    const started = await viewerOf('family', one.guests.elena.email, new Date('2026-12-06T00:00:00Z'))
    expect(await act(started, answerInvitation, { invitation: id, answers: anew })).toBe('not_possible')
  })

  test('nobody, when an answer by the link comes from a page that was drawn before the time was set', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const answers = await answersFor(meeting)
    expect(answers.length).toBeGreaterThan(1)
    const time = await timeOf(meeting, 0)
    await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time })
    await ground.delete(letter)
    const token = linkToken('answer-link', id)
    expect(await act(stranger, answerByLink, { token, answers })).toBe('answer_not_taken')
    expect(await alerts()).toBe(0)
    const ofSet = answers.filter((each) => each.time === time)
    expect(await act(stranger, answerByLink, { token, answers: ofSet })).toBe(null)
  })

  test('nobody, once the meeting is cancelled', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    await ground.delete(letter)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const answers = await answersFor(meeting)
    const elena = await viewerOf('family', one.guests.elena.email)
    expect(await act(elena, answerInvitation, { invitation: id, answers })).toBe('times_changed')
    expect(await act(stranger, answerByLink, { token: linkToken('answer-link', id), answers })).toBe('answer_not_taken')
    expect(await alerts()).toBe(0)
  })
})

describe('an answer link accounts for what it tells', () => {
  const accounted = async (clientId: Story['clientId']) =>
    (await ground.select().from(disclosure).where(eq(disclosure.clientId, clientId))).map(
      ({ familyMemberId, topics, channel }) => ({ familyMemberId, topics, channel }),
    )

  const look = (token: string, key = crypto.randomUUID(), at = new Date()) =>
    seeAnswerLink({ ...stranger, at }, token, key)

  test('each time somebody asks while it opens something, and never otherwise', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const { familyMemberId, linkId } = one.guests.elena
    const { id } = await invitationOf(await agreed(one), one.guests.elena)
    const token = linkToken('answer-link', id)
    expect((await look(token))?.times).toHaveLength(2)
    expect(await accounted(one.clientId)).toEqual([{ familyMemberId, topics: ['meetings'], channel: 'page' }])
    expect(await look(linkToken('answer-link', crypto.randomUUID()))).toBe(null)
    await act(one.rosa, revokeRelease, { link: linkId })
    expect(await look(token)).toBe(null)
    expect(await accounted(one.clientId)).toHaveLength(1)
  })

  test('once, when one press is sent twice, and again when the same form is sent later', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const { id } = await invitationOf(await agreed(one), one.guests.elena)
    const [token, key] = [linkToken('answer-link', id), crypto.randomUUID()]
    const tenSeconds = 10_000
    const at = new Date(Math.floor(Date.now() / tenSeconds) * tenSeconds)
    const twice = await Promise.all([look(token, key, at), look(token, key, at)])
    expect(twice.map((seen) => seen?.times?.length)).toEqual([2, 2])
    expect(await accounted(one.clientId)).toHaveLength(1)
    expect((await look(token, key, new Date(at.getTime() + tenSeconds)))?.times).toHaveLength(2)
    expect(await accounted(one.clientId)).toHaveLength(2)
  })

  test('when an answer is taken, and one refusal tells whoever guesses nothing', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const guess = (invitation: string, answers: AnswerToTime[]) =>
      act(stranger, answerByLink, { token: linkToken('answer-link', invitation), answers })
    const times = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
    const all = times.map((time) => ({ time: time.id, answer: 'yes' as const }))
    for (const answers of [[], all.slice(1), [{ time: crypto.randomUUID(), answer: 'yes' as const }]]) {
      expect(await guess(id, answers)).toBe('answer_not_taken')
      expect(await guess(crypto.randomUUID(), answers)).toBe('answer_not_taken')
    }
    expect(await accounted(one.clientId)).toEqual([])
    expect(await guess(id, all)).toBe(null)
    expect(await accounted(one.clientId)).toHaveLength(1)
  })
})
