import { answerBy, type CenterClock } from '#lib/reports/rules/clock.ts'
import type { Urgency } from '#lib/reports/rules/report.ts'

/** Why somebody asks for somebody else. */
export const escalationWhys = ['nobody_answered', 'did_not_help', 'about_staff'] as const
export type EscalationWhy = (typeof escalationWhys)[number]

/** What a person answers: sentences that can go to anybody and tell nothing of anyone. */
export const escalationAnswers = ['read_all', 'sorry_late', 'will_call', 'please_call', 'law'] as const
export type EscalationAnswer = (typeof escalationAnswers)[number]

/** The sentences for this writer: nobody promises to call whoever gave no number, or said that nobody may call. */
export function answersFor({ writerPhone }: { readonly writerPhone: string }): readonly EscalationAnswer[] {
  return escalationAnswers.filter((answer) => answer !== 'will_call' || writerPhone !== '')
}

interface Asked {
  readonly urgency: Urgency
  readonly receivedAt: Date | string
  readonly closedAt: Date | string | null
}

/**
 * From when the writer of a report may ask for somebody else: once the hour has passed that they were told, or once
 * their report was closed. It follows from what they see themselves, and so is the same for everybody.
 */
export function mayAskFrom({ urgency, receivedAt, closedAt }: Asked, center: CenterClock): Date {
  const promised = answerBy(urgency, new Date(receivedAt), center)
  const closed = closedAt === null ? null : new Date(closedAt)
  return closed && closed < promised ? closed : promised
}

/** By when somebody else has read it and answers. */
export const escalationBy = (raisedAt: Date | string, center: CenterClock) =>
  answerBy('escalation', new Date(raisedAt), center)
