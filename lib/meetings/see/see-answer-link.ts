import { asc } from 'drizzle-orm'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { accountForAnswer } from '../rows/account-for-answer.ts'
import { endedTime } from '../rows/ended-time.ts'

/**
 * What an answer link shows without signing in: days and hours to choose from, or that the invitation has ended and
 * what time its last letter said, and nothing about a person or a subject. Null for an unknown link and a release that
 * has ended alike. The transaction that reads accounts for what it tells: once for each key of the form that asks, if a
 * press is sent twice.
 */
export async function seeAnswerLink(viewer: Viewer<'public'>, token: string, formKey: string) {
  if (openLinkToken('answer-link', token) === null) return null
  return asViewer({ ...viewer, token: hashOf(token), formKey }, async (tx) => {
    if (!(await accountForAnswer(tx))) return null
    const { timeZone } = await ownCenter(tx)
    const [invitation] = await tx.select({ id: meetingInvitation.id }).from(meetingInvitation)
    const [meeting] = await tx
      .select({
        state: jointMeeting.state,
        minutes: jointMeeting.minutes,
        confirmedTimeId: jointMeeting.confirmedTimeId,
      })
      .from(jointMeeting)
    if (!invitation || !meeting) return { state: 'cancelled', startsAt: await endedTime(tx), timeZone } as const
    const times = await tx
      .select({ id: meetingTime.id, startsAt: meetingTime.startsAt })
      .from(meetingTime)
      .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
    const answers = await tx.select({ timeId: meetingAnswer.timeId, answer: meetingAnswer.answer }).from(meetingAnswer)
    return {
      invitationId: invitation.id,
      state: meeting.state as 'invited' | 'confirmed',
      minutes: meeting.minutes,
      confirmedTimeId: meeting.confirmedTimeId,
      times: times.map((time) => ({
        id: time.id,
        startsAt: time.startsAt.toISOString(),
        answer: answers.find((each) => each.timeId === time.id)?.answer ?? null,
      })),
      timeZone,
    }
  })
}
