import { desc, eq } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { seeOwnMeeting } from '#lib/family/see/see-own-meetings.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { answerSummary } from '#lib/summaries/do/answer-summary.ts'
import { draftSummary } from '#lib/summaries/do/draft-summary.ts'
import {
  act,
  agreed,
  type Guest,
  ground,
  invitationOf,
  marcusEmail,
  rosaAnd,
  shownOf,
  timeOf,
  viewerOf,
} from '../../meetings/do/meetings.ts'

/** The day after the meeting. */
export const after = new Date('2026-12-02T16:00:00Z')

/** A meeting whose time is over, with Marcus and Rosa as they look back on it. */
export async function held<Name extends string>(family: Record<Name, Topic[]>, when = after) {
  const one = await rosaAnd(family)
  const meeting = await agreed(one as never)
  await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 0) })
  const [marcus, rosa] = [await viewerOf('staff', marcusEmail, when), await viewerOf('client', one.email, when)]
  return { ...one, meeting, marcus, rosa }
}

type Held = Awaited<ReturnType<typeof held<string>>>

/** What a family member reads of the meeting, without what they answered. */
export async function readBy(guest: Guest, meeting: MeetingId, when = after) {
  const invitation = await invitationOf(meeting, guest)
  const seen = await seeOwnMeeting(await viewerOf('family', guest.email, when), invitation.id, null)
  return seen!.meeting
}

/** The same of a meeting that still invites them: what the client lets whoever is invited read. */
export async function notesReadBy(...asked: Parameters<typeof readBy>) {
  const meeting = await readBy(...asked)
  if (!meeting || meeting.state === 'cancelled') throw new Error('they are not invited any more')
  return meeting
}

export const newestOf = async (meeting: MeetingId) =>
  (
    await ground
      .select()
      .from(meetingSummary)
      .where(eq(meetingSummary.meetingId, meeting))
      .orderBy(desc(meetingSummary.writtenAt), desc(meetingSummary.id))
  )[0]

export async function drafts({ marcus, meeting }: Pick<Held, 'marcus' | 'meeting'>, words: string) {
  const newest = (await newestOf(meeting))?.id ?? ''
  return act(marcus, draftSummary, { meeting, words, language: 'en', newest })
}

/** Rosa's answer to what waits for her: yes, in these words, or no. */
export async function answers({ rosa, meeting }: Pick<Held, 'rosa' | 'meeting'>, words: string | null) {
  const summary = (await newestOf(meeting))!.id
  return act(rosa, answerSummary, { meeting, summary, agrees: words !== null, words: words ?? '', language: 'en' })
}
