import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { goalStep } from '#drizzle/tables/goals.ts'
import { letter as letterTable } from '#drizzle/tables/letters.ts'
import { meetingAttendance } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { agreeStep } from '#lib/summaries/do/agree-step.ts'
import { answerSummary } from '#lib/summaries/do/answer-summary.ts'
import { draftSummary } from '#lib/summaries/do/draft-summary.ts'
import { noteAttendance } from '#lib/summaries/do/note-attendance.ts'
import { recordSummaryAnswer } from '#lib/summaries/do/record-summary-answer.ts'
import { withdrawSummary } from '#lib/summaries/do/withdraw-summary.ts'
import { seeSummary } from '#lib/summaries/see/see-summary.ts'
import {
  act,
  agreed,
  deliver,
  ground,
  invitationOf,
  lettersTo,
  openMeetings,
  propose,
  rosaAnd,
  shownOf,
  timeOf,
  viewerOf,
} from '../../meetings/do/meetings.ts'
import { after, answers, drafts, held, newestOf, notesReadBy, readBy } from './held.ts'

// What is told of a meeting afterwards: by the client's yes alone, and only as long as everything else holds.

openMeetings()

const later = new Date(after.getTime() + 60 * 60_000)

describe('a summary', () => {
  test('is read by the family once the client approved it, in the words of the client', async () => {
    const one = await held({ elena: ['meetings'] })
    expect(await drafts(one, 'We talked about the rent and the bus.')).toBe(null)
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary).toBe(null)
    expect(await lettersTo(one.guests.elena.email, 'message')).toBe(0)
    expect(await answers(one, 'We talked about the bus.')).toBe(null)
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary!.words).toBe('We talked about the bus.')
    expect(await lettersTo(one.guests.elena.email, 'message')).toBe(1)
    const [letter] = (await deliver(after)).filter(({ to }) => to === one.guests.elena.email).slice(-1)
    expect(letter!.text).not.toMatch(/meeting|summary|bus|Rosa/i)
  })

  test('waits on the first page of the client until they answer, and again once it is changed', async () => {
    const one = await held({ elena: ['meetings'] })
    const waits = async () =>
      (await seeClientHome(await viewerOf('client', one.email, later)))!.summariesWait.map(({ id }) => id)
    expect(await waits()).toEqual([])
    await drafts(one, 'We talked about the rent.')
    expect(await waits()).toEqual([one.meeting])
    await answers(one, 'We talked about the rent.')
    expect(await waits()).toEqual([])
    await drafts({ ...one, marcus: await viewerOf('staff', 'marcus@practice.example', later) }, 'And about the bus.')
    expect(await waits()).toEqual([one.meeting])
    await act(one.rosa, cancelMeeting, { meeting: one.meeting, wasAt: await shownOf(one.meeting) })
    expect(await waits()).toEqual([])
  })

  test('that the client refused is to the family as if there were none', async () => {
    const one = await held({ elena: ['meetings'] })
    const before = await readBy(one.guests.elena, one.meeting)
    await drafts(one, 'We talked about the rent.')
    expect(await answers(one, null)).toBe(null)
    expect(await readBy(one.guests.elena, one.meeting)).toEqual(before)
    expect(await lettersTo(one.guests.elena.email, 'message')).toBe(0)
    // The same page tells one that was approved. Without this, the silence would prove nothing.
    const marcus = await viewerOf('staff', 'marcus@practice.example', later)
    await drafts({ ...one, marcus }, 'We talked about the bus.')
    await answers({ ...one, rosa: await viewerOf('client', one.email, later) }, 'We talked about the bus.')
    expect(await readBy(one.guests.elena, one.meeting, later)).not.toEqual(before)
  })

  test('that is changed after the yes asks again, and until then the one that was approved is told', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'The first words.')
    await answers(one, 'The first words.')
    const marcus = await viewerOf('staff', 'marcus@practice.example', later)
    await drafts({ ...one, marcus }, 'The second words.')
    expect((await notesReadBy(one.guests.elena, one.meeting, later)).summary!.words).toBe('The first words.')
    const rosa = await viewerOf('client', one.email, later)
    expect(await answers({ ...one, rosa }, 'The second words.')).toBe(null)
    expect((await notesReadBy(one.guests.elena, one.meeting, later)).summary!.words).toBe('The second words.')
  })

  test('ends with the release, at once, and its letter does not leave', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'We talked.')
    await answers(one, 'We talked.')
    await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
    expect(await readBy(one.guests.elena, one.meeting)).toBe(null)
    const told = (await deliver(after)).filter(({ to }) => to === one.guests.elena.email)
    expect(told.filter(({ subject }) => subject === 'You have a message')).toEqual([])
  })

  test('that is taken back is gone at once, and a letter that did not leave yet has nothing to say', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'We talked.')
    await answers(one, 'We talked.')
    expect(await act(one.rosa, withdrawSummary, { summary: (await newestOf(one.meeting))!.id })).toBe(null)
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary).toBe(null)
    const told = (await deliver(after)).filter(({ to }) => to === one.guests.elena.email)
    expect(told.filter(({ subject }) => subject === 'You have a message')).toEqual([])
    expect(await act(one.rosa, withdrawSummary, { summary: (await newestOf(one.meeting))!.id })).toBe('not_possible')
  })

  test('goes with the yes to its meeting', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'We talked.')
    await answers(one, 'We talked.')
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary).not.toBe(null)
    await act(one.rosa, cancelMeeting, { meeting: one.meeting, wasAt: await shownOf(one.meeting) })
    expect(Object.keys((await readBy(one.guests.elena, one.meeting))!)).toEqual([
      'invitationId',
      'state',
      'about',
      'startsAt',
    ])
  })

  test('is read by nobody whom the client did not want at this meeting, whatever they may know of others', async () => {
    const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
    const meeting = await propose(one)
    const wanted = [one.guests.elena.familyMemberId]
    await act(one.rosa, answerProposal, { meeting, wasAt: null, agrees: true, wanted })
    await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 0) })
    const both = {
      meeting,
      marcus: await viewerOf('staff', 'marcus@practice.example', after),
      rosa: await viewerOf('client', one.email, after),
    }
    await drafts(both, 'We talked.')
    await answers(both, 'We talked.')
    expect((await notesReadBy(one.guests.elena, meeting)).summary!.words).toBe('We talked.')
    expect(await readBy(one.guests.berta, meeting)).toBe(null)
    expect(await lettersTo(one.guests.berta.email, 'message')).toBe(0)
  })

  test('waits until the time of the meeting has come', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const wish = { meeting, words: 'We talked.', language: 'en', newest: '' } as const
    expect(await act(one.marcus, draftSummary, wish)).toBe('meeting_not_begun')
  })
})

describe('what the client said to staff', () => {
  const says = { agrees: true, how: 'phone', on: '2026-12-02' } as const
  const staffAlerts = () => lettersTo('marcus@practice.example', 'staff-alert')

  test('counts for the words as they stand, says who heard it, how and when, and the client takes it back', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'We talked about the bus.')
    await ground.delete(letterTable)
    const summary = (await newestOf(one.meeting))!.id
    const wish = { meeting: one.meeting, summary, ...says }
    expect(await act(one.marcus, recordSummaryAnswer, wish)).toBe(null)
    const home = (await seeClientHome(await viewerOf('client', one.email, later)))!
    expect(home.summariesHeard.map(({ id }) => id)).toEqual([one.meeting])
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary!.words).toBe('We talked about the bus.')
    expect(await lettersTo(one.email, 'client-message')).toBe(1)
    expect(await lettersTo(one.guests.elena.email, 'message')).toBe(1)
    const heard = { recorder: 'Marcus Hill', saidHow: 'phone', saidOn: '2026-12-02', answer: 'approved' }
    expect((await seeClientMeeting(one.rosa, one.meeting))!.meeting!.versions).toMatchObject([heard])
    expect((await seeSummary(one.marcus, one.meeting))!.found!.versions).toMatchObject([heard])
    // The family reads no trace of how the yes was given.
    expect(JSON.stringify(await readBy(one.guests.elena, one.meeting))).not.toMatch(/phone"|Marcus|recorded|said/)
    expect(await staffAlerts()).toBe(0)
    expect(await act(one.rosa, withdrawSummary, { summary })).toBe(null)
    expect((await notesReadBy(one.guests.elena, one.meeting)).summary).toBe(null)
    expect(await staffAlerts()).toBe(1)
    // Of two answers the first counts.
    expect(await act(one.marcus, recordSummaryAnswer, wish)).toBe('notes_changed')
  })

  test('that was no is to the family as if there were none', async () => {
    const one = await held({ elena: ['meetings'] })
    const before = await readBy(one.guests.elena, one.meeting)
    await drafts(one, 'We talked about the rent.')
    const summary = (await newestOf(one.meeting))!.id
    const wish = { meeting: one.meeting, summary, ...says, agrees: false }
    expect(await act(one.marcus, recordSummaryAnswer, wish)).toBe(null)
    expect(await readBy(one.guests.elena, one.meeting)).toEqual(before)
    expect(await lettersTo(one.guests.elena.email, 'message')).toBe(0)
    expect((await newestOf(one.meeting))!.answer).toBe('refused')
  })

  test('was said after the words were written, and not in the days ahead', async () => {
    const one = await held({ elena: ['meetings'] })
    await drafts(one, 'We talked.')
    const wish = { meeting: one.meeting, summary: (await newestOf(one.meeting))!.id, ...says }
    for (const on of ['2026-12-01', '2026-12-03'])
      expect(await act(one.marcus, recordSummaryAnswer, { ...wish, on })).toBe('said_then')
    expect((await newestOf(one.meeting))!.answer).toBe(null)
  })
})

test('two who write a summary at once learn of each other, and an answer counts for what was shown', async () => {
  const one = await held({ elena: ['meetings'] })
  const wish = { meeting: one.meeting, language: 'en', newest: '' } as const
  expect(await act(one.marcus, draftSummary, { ...wish, words: 'Marcus wrote this.' })).toBe(null)
  const grace = await viewerOf('staff', 'grace@practice.example', later)
  expect(await act(grace, draftSummary, { ...wish, words: 'Grace wrote that.' })).toBe('notes_changed')
  const shown = (await newestOf(one.meeting))!.id
  await drafts({ ...one, marcus: grace }, 'Grace wrote that.')
  const answer = { meeting: one.meeting, agrees: true, words: 'Marcus wrote this.', language: 'en' } as const
  expect(await act(one.rosa, answerSummary, { ...answer, summary: shown })).toBe('notes_changed')
  expect((await notesReadBy(one.guests.elena, one.meeting, later)).summary).toBe(null)
})

test('who came is noted once for all, and no family member or client reads it', async () => {
  const one = await held({ elena: ['meetings'] })
  const came = [(await invitationOf(one.meeting, one.guests.elena)).id]
  const wish = { meeting: one.meeting, clientCame: true, came, words: 'They came late.', wasAt: null }
  expect(await act(one.marcus, noteAttendance, wish)).toBe(null)
  expect(await act(one.marcus, noteAttendance, wish)).toBe('notes_changed')
  expect((await seeSummary(one.marcus, one.meeting))!.found!.attendance!.words).toBe('They came late.')
  const elena = await viewerOf('family', one.guests.elena.email, after)
  for (const viewer of [elena, one.rosa])
    await expect(asViewer(viewer, (tx) => tx.select().from(meetingAttendance))).rejects.toThrow()
  // What they may read of the same meeting, they read.
  expect(await asViewer(elena, (tx) => tx.select({ id: jointMeeting.id }).from(jointMeeting))).toHaveLength(1)
})

test('an agreed step stands under a goal of the same client, and is shared as far as that', async () => {
  const one = await held({ elena: ['meetings'] })
  await act(one.marcus, addGoal, { client: one.clientId, words: 'I want a key.', area: 'housing', shared: false })
  const { goals } = (await seeSummary(one.marcus, one.meeting))!.found!
  const other = await held({ elena: ['meetings'] })
  const step = {
    words: 'Ask for a second key',
    doer: 'together',
    skill: '',
    support: 'together',
    wouldHelp: 'Come along.',
    wouldNotHelp: '',
  } as const
  const goal = goals[0]!.id
  expect(await act(other.marcus, agreeStep, { ...step, meeting: other.meeting, goal })).toBe('choose_goal')
  expect(await act(one.marcus, agreeStep, { ...step, meeting: one.meeting, goal })).toBe(null)
  const [written] = (await seeSummary(one.marcus, one.meeting))!.found!.steps
  expect(written).toMatchObject({ words: 'Ask for a second key', goal: 'I want a key.', wouldHelp: 'Come along.' })
  const [row] = await ground.select().from(goalStep).where(eq(goalStep.id, written!.id))
  expect(row).toMatchObject({ area: 'housing', shared: false })
})
