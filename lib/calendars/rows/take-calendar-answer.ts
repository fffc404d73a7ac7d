import { and, asc, eq, sql } from 'drizzle-orm'
import { calendarReply } from '#drizzle/tables/calendars.ts'
import { center } from '#drizzle/tables/centers.ts'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { account, familyMember } from '#drizzle/tables/people.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'
import { alertOfAnswer } from '#lib/letters/write-letter.ts'
import { isNews } from '#lib/meetings/rules/answer.ts'
import { answerBytesMax, type CalendarAnswer, readCalendarAnswer } from '../rules/calendar-answer.ts'
import { type Invited, type ReplyOutcome, refusedReplies, replyOutcome } from '../rules/reply-outcome.ts'

/** A letter with a calendar's answer, as it lies in the mailbox. */
export interface ReplyLetter {
  /** Its Message-ID or, where it has none, its place in the mailbox. */
  readonly name: string
  /** The answer, unless it is larger than any calendar writes. */
  readonly content: string | null
  readonly receivedAt: Date
}

/**
 * Takes a calendar's answer, once for each letter however often it is read, and tells whoever proposed the meeting if
 * it is news. Nothing ever goes back to the sender. `isForPeople` says whether somebody has to look at the letter
 * itself, because it was refused or has words in it.
 */
export async function takeCalendarAnswer(
  { name, content, receivedAt }: ReplyLetter,
  at: Date,
): Promise<{ outcome: ReplyOutcome; isForPeople: boolean }> {
  const mark = hashOf(`${name} ${content === null ? '' : hashOf(content)}`)
  const isTooLarge = content === null || Buffer.byteLength(content) > answerBytesMax
  const answer = isTooLarge ? null : readCalendarAnswer(content)
  return asViewer({ audience: 'worker', at }, async (tx) => {
    const found = answer && (await invitationOf(tx, answer.uid))
    const decided = answer
      ? replyOutcome(found && (await asInvited(tx, found, at)), answer, receivedAt)
      : { outcome: isTooLarge ? ('too_large' as const) : ('unreadable' as const) }
    const centers = found ? [found.centerId] : await everyCenter(tx)
    const noted = await tx
      .insert(calendarReply)
      .values(
        centers.map((centerId) => ({
          centerId,
          id: crypto.randomUUID(),
          mark,
          invitationId: found?.id ?? null,
          outcome: decided.outcome,
          receivedAt,
          at,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: calendarReply.id })
    if (noted.length > 0 && found && answer && decided.outcome === 'taken')
      await keep(tx, found, decided.time, answer, receivedAt)
    const isRefused = (refusedReplies as readonly string[]).includes(decided.outcome)
    return { outcome: decided.outcome, isForPeople: isRefused || (answer?.hasWords ?? false) }
  })
}

type Found = typeof meetingInvitation.$inferSelect

/** Locks the meeting before the invitation, as every verb that changes them does. */
async function invitationOf(tx: Tx, uid: string): Promise<Found | null> {
  const [named] = await tx
    .select({ centerId: meetingInvitation.centerId, meetingId: meetingInvitation.meetingId })
    .from(meetingInvitation)
    .where(eq(meetingInvitation.uid, uid))
  if (!named) return null
  await tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .where(and(eq(jointMeeting.centerId, named.centerId), eq(jointMeeting.id, named.meetingId)))
    .for('share')
  const [found] = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.uid, uid)).for('update')
  return found ?? null
}

async function asInvited(tx: Tx, found: Found, at: Date): Promise<Invited> {
  const { centerId, meetingId } = found
  const [meeting] = await tx
    .select({
      state: jointMeeting.state,
      confirmedTimeId: jointMeeting.confirmedTimeId,
      address: account.email,
      isTold: sql<boolean>`exists (
        select from live_topics_of(${centerId}, ${found.familyMemberId}, greatest(${at.toISOString()}::timestamptz, wall_clock())) l
        where l.client_id = ${found.clientId} and l.topic = 'meetings')`,
    })
    .from(jointMeeting)
    .innerJoin(familyMember, and(eq(familyMember.centerId, centerId), eq(familyMember.id, found.familyMemberId)))
    .innerJoin(account, and(eq(account.centerId, centerId), eq(account.id, familyMember.accountId)))
    .where(and(eq(jointMeeting.centerId, centerId), eq(jointMeeting.id, meetingId)))
  const times = await tx
    .select({
      id: meetingTime.id,
      startsAt: meetingTime.startsAt,
      answer: meetingAnswer.answer,
      answeredAt: meetingAnswer.at,
    })
    .from(meetingTime)
    .leftJoin(
      meetingAnswer,
      and(
        eq(meetingAnswer.centerId, centerId),
        eq(meetingAnswer.invitationId, found.id),
        eq(meetingAnswer.timeId, meetingTime.id),
      ),
    )
    .where(and(eq(meetingTime.centerId, centerId), eq(meetingTime.meetingId, meetingId)))
    .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
  const { isTold, ...said } = meeting!
  const isOpen = isTold && found.wantedAt !== null && found.invitedAt !== null && found.withdrawnAt === null
  return { ...said, isOpen, sequence: found.sequence, sentStartsAt: found.sentStartsAt, times }
}

async function keep(tx: Tx, found: Found, timeId: string, { answer }: CalendarAnswer, at: Date): Promise<void> {
  const { centerId, id: invitationId } = found
  const before = await tx
    .select()
    .from(meetingAnswer)
    .where(and(eq(meetingAnswer.centerId, centerId), eq(meetingAnswer.invitationId, invitationId)))
  await tx
    .insert(meetingAnswer)
    .values({ centerId, invitationId, timeId, answer, at })
    .onConflictDoUpdate({
      target: [meetingAnswer.centerId, meetingAnswer.invitationId, meetingAnswer.timeId],
      set: { answer, at },
    })
  if (isNews([{ time: timeId, answer }], before)) await alertOfAnswer(tx, invitationId)
}

async function everyCenter(tx: Tx): Promise<CenterId[]> {
  return (await tx.select({ id: center.id }).from(center)).map(({ id }) => id)
}
