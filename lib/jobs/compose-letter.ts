import { and, asc, eq, inArray } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import type { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { codeFor, linkToken } from '#lib/auth/secret.ts'
import { config } from '#lib/config/config.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import { letterKinds } from '#lib/letters/kinds.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { beatOf } from '#lib/letters/rules/beat.ts'
import { calendarFile } from '#lib/meetings/rules/calendar-file.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'

/** Makes a letter from its kind and ids, as things stand now. Null when there is nothing left to say. */
export async function composeLetter(tx: Tx, due: typeof letter.$inferSelect, at: Date): Promise<Letter | null> {
  const params = await paramsOf(tx, due, at)
  if (!params) return null
  // Whoever hears of a meeting for the first time is invited, whatever changed before that letter left.
  const said = due.kind === 'meeting-change' && params.isFirst ? 'meeting-request' : due.kind
  const kind = letterKinds[said as keyof typeof letterKinds]
  const parts = kind.compose(due.language, kind.shape.parse(params) as never)
  const domain = new URL(config.publicUrl).hostname
  return { ...parts, to: due.toEmail, messageId: `<${due.id}@${domain}>` }
}

async function paramsOf(tx: Tx, due: typeof letter.$inferSelect, at: Date): Promise<Record<string, unknown> | null> {
  const { subjectIds: ids } = due
  const portal = await portalOf(tx, due)
  const link = (path: string) => ({ link: `${portal}${path}` })
  switch (due.kind) {
    case 'sign-in-code':
      return {
        code: codeFor(ids.attempt!),
        minutes: codeMinutes,
        ...link(`/sign-in/link/${linkToken('sign-in-link', ids.attempt!)}`),
      }
    case 'sign-in-changed':
      return link('/staff/second-factor')
    case 'wrong-codes':
    case 'welcome':
      return link('/sign-in')
    case 'message':
      if (ids.conversation) return link(`/family/messages/${ids.conversation}`)
      return link(ids.report ? `/family/reports/${ids.report}` : '/family')
    case 'digest':
      return link('/family')
    case 'client-message':
    case 'client-reminder':
    case 'client-form':
      return link('/client')
    case 'staff-alert':
      return link('/staff')
    case 'meeting-request':
    case 'meeting-change':
    case 'meeting-cancelled':
      return meetingParams(tx, due, ids.invitation as InvitationId, portal, at)
    case 'meeting-reminder':
      return reminderParams(tx, due, portal, at)
    default:
      return null
  }
}

/** Where people open the portal of the center that writes: under its own host, or the one address there is. */
export async function portalOf(tx: Tx, { centerId }: typeof letter.$inferSelect): Promise<string> {
  const [own] = await tx.select({ host: center.host }).from(center).where(eq(center.id, centerId))
  const portal = new URL(config.publicUrl)
  if (own?.host) portal.hostname = own.host
  return portal.origin
}

/** The invitation that a letter is about, and its meeting, held until the letter is gone. */
async function invitationOf(tx: Tx, due: typeof letter.$inferSelect, invitationId: InvitationId) {
  const ofLetter = and(eq(meetingInvitation.centerId, due.centerId), eq(meetingInvitation.id, invitationId))
  // The meeting is locked first, as in every verb that changes it. If the client takes their yes back, that either
  // stops this letter or waits until it is gone.
  const [meeting] = await tx
    .select()
    .from(jointMeeting)
    .where(
      and(
        eq(jointMeeting.centerId, due.centerId),
        inArray(
          jointMeeting.id,
          tx.select({ id: meetingInvitation.meetingId }).from(meetingInvitation).where(ofLetter),
        ),
      ),
    )
    .for('share')
  const [invitation] = await tx.select().from(meetingInvitation).where(ofLetter).for('update')
  return meeting && invitation ? { meeting, invitation } : null
}

async function meetingParams(
  tx: Tx,
  due: typeof letter.$inferSelect,
  invitationId: InvitationId,
  portal: string,
  at: Date,
) {
  const held = await invitationOf(tx, due, invitationId)
  if (!held) return null
  const { meeting, invitation } = held
  const cancelling = due.kind === 'meeting-cancelled'
  // Whoever was invited again meanwhile is not told that it is cancelled.
  if (cancelling && meeting.state !== 'cancelled' && !invitation.withdrawnAt) return null
  // Whoever was told nothing has nothing to take back.
  if (cancelling && !invitation.sentAt) return null
  // A letter says how things stand when it leaves: the first after several changes says all that the others would.
  if (!cancelling && due.channel === 'email' && invitation.sentSequence === invitation.sequence) return null
  const time = cancelling ? { startsAt: invitation.sentStartsAt } : await timeToTell(tx, meeting, invitation)
  if (!time) return null
  const told = { ...(!cancelling && { link: answerLink(portal, invitation) }), isFirst: !invitation.sentAt }
  if (!time.startsAt) return told
  // By the beat: a withdrawal is written on one and a cancellation when somebody presses, and the file must not tell
  // which of them it is.
  const stampedAt = beatOf(due.createdAt, config.beatSeconds)
  const calendar = calendarFile({
    uid: invitation.uid,
    sequence: invitation.sequence,
    method: cancelling ? 'CANCEL' : 'REQUEST',
    startsAt: time.startsAt,
    minutes: meeting.minutes,
    organizer: config.organizer,
    attendee: { email: due.toEmail },
    language: due.language,
    link: answerLink(portal, invitation),
    status: cancelling ? 'cancelled' : meeting.state === 'confirmed' ? 'confirmed' : 'tentative',
    stampedAt: stampedAt < at ? stampedAt : at,
    isAnsweredByMail: Boolean(config.imapUrl),
  })
  return { ...told, calendar }
}

const answerLink = (portal: string, { linkId, id }: typeof meetingInvitation.$inferSelect) =>
  `${portal}/answer/${linkToken('answer-link', linkId ?? id)}`

/**
 * It has no file: a calendar that holds the meeting reminds by itself, and would take a second file for a change.
 * Null once the meeting was moved, has begun or is not theirs any more.
 */
async function reminderParams(tx: Tx, due: typeof letter.$inferSelect, portal: string, at: Date) {
  const invitationId = due.subjectIds.invitation as InvitationId
  const held = await invitationOf(tx, due, invitationId)
  if (held?.meeting.state !== 'confirmed' || held.meeting.confirmedTimeId !== due.subjectIds.time) return null
  const time = await timeToTell(tx, held.meeting, held.invitation)
  return time?.startsAt && time.startsAt > at ? { link: answerLink(portal, held.invitation) } : null
}

/**
 * When a meeting is, for somebody invited, as their calendar is told it: no time while there are several to choose
 * from, since a calendar would show one of them as the meeting. Null once a later change has overtaken it: the next
 * letter says what is true.
 */
async function timeToTell(
  tx: Tx,
  meeting: typeof jointMeeting.$inferSelect,
  invitation: typeof meetingInvitation.$inferSelect,
): Promise<{ startsAt: Date | null } | null> {
  const takesPlace = meeting.state === 'invited' || meeting.state === 'confirmed'
  if (!takesPlace || invitation.withdrawnAt || !invitation.wantedAt) return null
  const times = await tx
    .select()
    .from(meetingTime)
    .where(and(eq(meetingTime.centerId, meeting.centerId), eq(meetingTime.meetingId, meeting.id)))
    .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
  const only = times.length === 1 ? times[0] : undefined
  const time = times.find((each) => each.id === meeting.confirmedTimeId) ?? only
  return { startsAt: time?.startsAt ?? null }
}
