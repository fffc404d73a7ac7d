import { sql } from 'drizzle-orm'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import type { AnswerToTime } from '../rules/answer.ts'
import { answerInvitation } from './answer-invitation.ts'

interface Wish {
  readonly token: string
  readonly answers: readonly AnswerToTime[]
}

/** Answers an invitation by the link in the letter, without signing in. */
export const answerByLink: Operation<'public', Wish, null, 'not_possible' | 'answer_each'> = async (
  tx,
  viewer,
  wish,
) => {
  const invitation = openLinkToken('answer-link', wish.token)
  if (invitation === null) return refused('not_possible')
  await tx.execute(sql`select set_config('ajar.token', ${hashOf(wish.token)}, true)`)
  return answerInvitation(tx, viewer, { invitation, answers: wish.answers })
}
