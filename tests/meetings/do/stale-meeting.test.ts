import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import {
  act,
  agreed,
  friday,
  ground,
  inMinutes,
  openMeetings,
  propose,
  rosaAnd,
  shownOf,
  viewerOf,
  wanted,
} from './meetings.ts'

// A meeting is open in two tabs. What was done in the first stands, and whoever presses in the second is told by whom.

openMeetings()

const rowOf = async (meeting: string) =>
  (
    await ground
      .select()
      .from(jointMeeting)
      .where(eq(jointMeeting.id, meeting as never))
  )[0]!
const timesOf = async (meeting: string) =>
  (
    await ground
      .select()
      .from(meetingTime)
      .where(eq(meetingTime.meetingId, meeting as never))
  )
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(({ id }) => id)
const move = { ...friday, clientAgreed: true as const, isSure: true }

test('a meeting that was moved is not moved back by a page that showed the old time', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const [tuesday, thursday] = await timesOf(meeting)
  const wasAt = (await rowOf(meeting)).changedAt!.toISOString()
  const later = { ...one.marcus, at: inMinutes(5) }
  expect(await act(later, rescheduleMeeting, { meeting, wasAt, ...move })).toBe(null)
  const moved = await rowOf(meeting)
  const stale = { ...one.marcus, at: inMinutes(6) }
  expect(await act(stale, confirmMeeting, { meeting, wasAt, time: tuesday! })).toBe('meeting_changed')
  expect(await act(stale, rescheduleMeeting, { meeting, wasAt, ...move, clock: '11:00' })).toBe('meeting_changed')
  expect(await act(stale, cancelMeeting, { meeting, wasAt })).toBe('meeting_changed')
  const rosa = { ...one.rosa, at: inMinutes(6) }
  expect(await act(rosa, cancelMeeting, { meeting, wasAt })).toBe('meeting_changed')
  expect(await rowOf(meeting)).toEqual(moved)
  const seen = (await seeMeeting(stale, meeting))!.found!
  expect(seen).toMatchObject({ changedByName: 'Marcus Hill', changedAt: moved.changedAt })
  const now = seen.changedAt!.toISOString()
  expect(await act(stale, confirmMeeting, { meeting, wasAt: now, time: thursday! })).toBe(null)
})

test('what staff wrote down as the client’s word is not what the client says on an older page', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await propose(one)
  const wasAt = null
  expect(await act(one.marcus, answerProposal, { meeting, wasAt, agrees: true, wanted: wanted(one.guests) })).toBe(null)
  expect(await act(one.rosa, answerProposal, { meeting, wasAt, agrees: false, wanted: [] })).toBe('meeting_changed')
  expect((await rowOf(meeting)).state).toBe('invited')
})

test('an answer to times that are no longer asked about says so, and takes nothing', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const times = await timesOf(meeting)
  const elena = await viewerOf('family', one.guests.elena.email)
  const seen = (await seeMeeting(one.marcus, meeting))!.found!
  const invitation = seen.invitations[0]!.id
  const answers = times.map((time) => ({ time, answer: 'no' as const }))
  expect(await act(one.marcus, rescheduleMeeting, { meeting, wasAt: await shownOf(meeting), ...move })).toBe(null)
  expect(await act(elena, answerInvitation, { invitation, asked: times, answers })).toBe('times_changed')
  const after = (await seeMeeting(one.marcus, meeting))!.found!
  expect(after.invitations[0]!.answers).toEqual([])
  const asked = [after.confirmedTimeId!]
  expect(await act(elena, answerInvitation, { invitation, asked, answers: [{ time: asked[0]!, answer: 'yes' }] })).toBe(
    null,
  )
  expect(await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })).toBe(null)
  expect(await act(elena, answerInvitation, { invitation, asked, answers: [] })).toBe('times_changed')
})

test('what has begun is not moved, set elsewhere or called off by a page that was open before', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const [tuesday, thursday] = await timesOf(meeting)
  expect(await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: tuesday! })).toBe(null)
  const wasAt = await shownOf(meeting)
  const row = await rowOf(meeting)
  const office = { place: 'office', placeWords: 'Room 4', videoLink: '', needs: '' } as const
  const begun = new Date('2026-12-01T16:30:00Z')
  const late = await viewerOf('staff', 'marcus@practice.example', begun)
  expect(await act(late, rescheduleMeeting, { meeting, wasAt, ...move })).toBe('meeting_begun')
  expect(await act(late, confirmMeeting, { meeting, wasAt, time: thursday! })).toBe('meeting_begun')
  expect(await act(late, setPlace, { meeting, wasAt, ...office })).toBe('meeting_begun')
  expect(await act(late, cancelMeeting, { meeting, wasAt })).toBe('meeting_begun')
  expect(await rowOf(meeting)).toEqual(row)
  // A client takes their yes back at any time, and a meeting whose time is not set can still be moved.
  const rosa = await viewerOf('client', one.email, begun)
  expect(await act(rosa, cancelMeeting, { meeting, wasAt })).toBe(null)
  const other = await agreed(one)
  expect(await act(late, rescheduleMeeting, { meeting: other, wasAt: await shownOf(other), ...move })).toBe(null)
})

test('a proposal whose times all passed asks the client for nothing, and waits for staff', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await propose(one)
  const yes = { meeting, wasAt: null, agrees: true, wanted: wanted(one.guests) }
  const late = new Date('2026-12-03T20:00:00Z')
  const rosa = await viewerOf('client', one.email, late)
  const marcus = await viewerOf('staff', 'marcus@practice.example', late)
  const asked = async (viewer: typeof rosa) => [
    (await seeClientHome(viewer))!.proposals.length,
    (await seeClientMeetings(viewer))!.meetings[0]!.isAsked,
  ]
  expect([await asked(one.rosa), await asked(rosa)]).toEqual([
    [1, true],
    [0, false],
  ])
  expect((await seeMeeting(one.marcus, meeting))!.found!.waitsFor).toBe('client')
  expect((await seeMeeting(marcus, meeting))!.found!.waitsFor).toBe('lapsed')
  for (const viewer of [rosa, marcus]) expect(await act(viewer, answerProposal, yes)).toBe('times_over')
  expect((await rowOf(meeting)).state).toBe('proposed')
  expect(await act(marcus, cancelMeeting, { meeting, wasAt: null })).toBe(null)
})
