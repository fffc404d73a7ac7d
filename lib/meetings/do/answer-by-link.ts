import { sql } from 'drizzle-orm'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { accountForAnswer } from '../rows/account-for-answer.ts'
import type { AnswerToTime } from '../rules/answer.ts'
import { answerInvitation } from './answer-invitation.ts'

interface Wish {
  readonly token: string
  readonly answers: readonly AnswerToTime[]
}

/**
 * Answers an invitation by the link in the letter, without signing in. That it was taken tells that the meeting stands,
 * and is accounted for. Whatever is wrong is one refusal, which tells nothing and so needs no accounting.
 */
export const answerByLink: Operation<'public', Wish, null, 'answer_not_taken'> = async (tx, viewer, wish) => {
  if (openLinkToken('answer-link', wish.token) === null) return refused('answer_not_taken')
  await tx.execute(sql`select set_config('ajar.token', ${hashOf(wish.token)}, true),
    set_config('ajar.form_key', ${crypto.randomUUID()}, true)`)
  // The one that this link opens now, if any.
  const [opened] = await tx.select({ id: meetingInvitation.id }).from(meetingInvitation)
  if (!opened) return refused('answer_not_taken')
  // The page asks about each of its times: one that was drawn before a time was set is not taken in part.
  const asked = wish.answers.map(({ time }) => time)
  const answered = await answerInvitation(tx, viewer, { invitation: opened.id, answers: wish.answers, asked })
  return answered.ok && (await accountForAnswer(tx)) ? ok(null) : refused('answer_not_taken')
}
