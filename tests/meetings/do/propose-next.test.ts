import { and, eq, ne } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { addAgendaItem } from '#lib/agendas/do/add-agenda-item.ts'
import { removeAgendaItem } from '#lib/agendas/do/remove-agenda-item.ts'
import { setGroundRules } from '#lib/agendas/do/set-ground-rules.ts'
import { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { proposeNext } from '#lib/meetings/do/propose-next.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { after, held } from '../../summaries/do/held.ts'
import {
  act,
  agreed,
  deliver,
  ground,
  invitationOf,
  openMeetings,
  rosaAnd,
  shownOf,
  viewerOf,
  wanted,
} from './meetings.ts'

// A series is a chain of meetings, each with a yes of its own.

openMeetings()

const next = (meeting: MeetingId) => ({ meeting, rhythm: '4w', isSure: true }) as const
const proposedTo = async (meeting: MeetingId) =>
  (await ground.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, meeting)))
    .map(({ familyMemberId }) => familyMemberId)
    .toSorted()
const startsOf = async (meeting: MeetingId) =>
  (await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))).map(({ startsAt }) => startsAt)

describe('the next meeting', () => {
  test('has the same people, place and time of day, and waits for the client’s yes like any other', async () => {
    const one = await held({ elena: ['meetings'], mateo: ['meetings'] })
    await ground.delete(letter)
    const second = (await act(one.marcus, proposeNext, next(one.meeting))) as MeetingId
    const [row] = await ground.select().from(jointMeeting).where(eq(jointMeeting.id, second))
    expect(row).toMatchObject({
      ...{ state: 'proposed', about: 'Planning the spring', place: 'office', minutes: 45 },
      ...{ followsId: one.meeting, followsBy: '4w', confirmedTimeId: null, clientAnsweredAt: null },
    })
    expect(await startsOf(second)).toEqual([new Date('2026-12-29T16:30:00Z')])
    expect(await proposedTo(second)).toEqual(wanted(one.guests).toSorted())
    // Nobody but the client hears of it, and the family sees the first one alone.
    expect((await deliver(after)).map(({ to }) => to)).toEqual([one.email])
    const elena = await viewerOf('family', one.guests.elena.email, after)
    const told = async () => (await seeOwnMeetings(elena))!.people.flatMap((person) => person.told('meetings'))
    expect(await told()).toHaveLength(1)
    const yes = { meeting: second, agrees: true, wanted: [one.guests.elena.familyMemberId], wasAt: null }
    expect(await act(one.rosa, answerProposal, yes)).toBe(null)
    expect(await told()).toHaveLength(2)
    // To somebody not wanted this time, it is as if there were none.
    const mateo = await viewerOf('family', one.guests.mateo.email, after)
    expect((await seeOwnMeetings(mateo))!.people.flatMap((person) => person.told('meetings'))).toHaveLength(1)
  })

  test('is an invitation of its own: moving it changes nothing of the one before', async () => {
    const one = await held({ elena: ['meetings'] })
    const first = await invitationOf(one.meeting, one.guests.elena)
    const second = (await act(one.marcus, proposeNext, next(one.meeting))) as MeetingId
    await act(one.rosa, answerProposal, { meeting: second, agrees: true, wanted: wanted(one.guests), wasAt: null })
    await act(one.marcus, rescheduleMeeting, {
      ...{ meeting: second, wasAt: await shownOf(second), day: '2026-12-30', clock: '09:00' },
      ...{ clientAgreed: true, isSure: true },
    })
    const invitation = await invitationOf(second, one.guests.elena)
    expect(invitation.uid).not.toBe(first.uid)
    expect(invitation.sequence).toBe(1)
    expect(await invitationOf(one.meeting, one.guests.elena)).toEqual(first)
  })

  test('leaves out whom the client took back, whose release ended, and who is never to know', async () => {
    const names = { elena: ['meetings'], mateo: ['meetings'], berta: ['meetings'], luz: ['meetings'] } as const
    const one = await rosaAnd(names as never as Record<keyof typeof names, ['meetings']>)
    const { elena, mateo, berta, luz } = one.guests
    const meeting = await agreed(one as never)
    await act(one.rosa, chooseGuests, {
      ...{ meeting, wasAt: await shownOf(meeting) },
      wanted: [elena, mateo, berta].map(({ familyMemberId }) => familyMemberId),
    })
    await act(one.marcus, rescheduleMeeting, {
      ...{ meeting, wasAt: await shownOf(meeting), day: '2026-12-01', clock: '10:30' },
      ...{ clientAgreed: true, isSure: true },
    })
    const marcus = await viewerOf('staff', 'marcus@practice.example', after)
    const rosa = await viewerOf('client', one.email, after)
    await act(rosa, revokeRelease, { link: mateo.linkId })
    await act(rosa, neverShare, { topic: 'meetings', familyMember: berta.familyMemberId })
    const second = (await act(marcus, proposeNext, next(meeting))) as MeetingId
    expect(await proposedTo(second)).toEqual([elena.familyMemberId])
    expect(await proposedTo(meeting)).toContain(luz.familyMemberId)
    await act(rosa, revokeRelease, { link: elena.linkId })
    const yes = { meeting: second, agrees: true, wanted: [elena.familyMemberId], wasAt: null }
    expect(await act(rosa, answerProposal, yes)).toBe('no_meeting_release')
    await act(rosa, answerProposal, { meeting: second, agrees: false, wanted: [], wasAt: null })
    expect(await act(marcus, proposeNext, next(meeting))).toBe('no_guest_left')
  })

  test('is proposed once: the second who presses learns of the first, until that one was declined or cancelled', async () => {
    const one = await held({ elena: ['meetings'] })
    const grace = await viewerOf('staff', 'grace@practice.example', after)
    const both = await Promise.all([one.marcus, grace].map((who) => act(who, proposeNext, next(one.meeting))))
    expect(both.filter((each) => each === 'next_proposed')).toHaveLength(1)
    const second = both.find((each) => each !== 'next_proposed') as MeetingId
    expect((await seeMeeting(grace, one.meeting))!.found!.next).toBe(second)
    await act(one.marcus, cancelMeeting, { meeting: second, wasAt: null })
    expect((await seeMeeting(grace, one.meeting))!.found!.next).toBe(null)
    const third = (await act(one.marcus, proposeNext, next(one.meeting))) as MeetingId
    expect(await startsOf(third)).toEqual(await startsOf(second))
  })

  test('follows a meeting that took place, and falls into an hour that is still to come', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    expect(await act(one.marcus, proposeNext, next(meeting))).toBe('not_possible')
    const other = await held({ elena: ['meetings'] })
    const late = await viewerOf('staff', 'marcus@practice.example', new Date('2027-01-05T16:00:00Z'))
    expect(await act(late, proposeNext, next(other.meeting))).toBe('time_passed')
    const rows = await ground
      .select()
      .from(jointMeeting)
      .where(and(eq(jointMeeting.clientId, other.clientId), ne(jointMeeting.id, other.meeting)))
    expect(rows).toEqual([])
  })
})

test('a meeting that is over takes nothing new for its agenda, and what stands there can still be taken off', async () => {
  const one = await held({ elena: ['meetings'] })
  const item = { meeting: one.meeting, kind: 'item', words: 'The bus', language: 'en', seenBy: 'all' } as const
  const rules = { meeting: one.meeting, rules: [], words: 'No phones.', language: 'en' } as const
  const during = new Date('2026-12-01T17:00:00Z')
  expect(await act(await viewerOf('client', one.email, during), addAgendaItem, item)).toBe(null)
  const marcus = await viewerOf('staff', 'marcus@practice.example', during)
  expect(await act(marcus, addAgendaItem, { ...item, words: 'The rent' })).toBe(null)
  for (const late of [one.rosa, one.marcus]) expect(await act(late, addAgendaItem, item)).toBe('meeting_over')
  expect(await act(one.rosa, setGroundRules, rules)).toBe('meeting_over')
  const { items } = (await seeClientMeeting(one.rosa, one.meeting))!.meeting!
  expect(items).toHaveLength(2)
  expect(await act(one.rosa, removeAgendaItem, { item: items.find(({ writtenBy }) => !writtenBy)!.id })).toBe(null)
})
