import type { MeetingState, TimeAnswer } from '#lib/meetings/rules/meeting.ts'
import { isAhead } from '#lib/meetings/rules/time.ts'
import type { CalendarAnswer } from './calendar-answer.ts'

/**
 * Answers that say nothing now: the meeting was changed since, they answered later elsewhere, or there is nothing left
 * to answer. Whoever sent one was told of the change.
 */
const overtaken = ['outdated', 'answered_since', 'nothing_asked'] as const

/** Answers that do not come from whom we invited, or that we cannot read. Somebody looks at them in the mailbox. */
export const refusedReplies = ['unknown', 'other_person', 'unreadable', 'too_large'] as const

export type ReplyOutcome = 'taken' | (typeof overtaken)[number] | (typeof refusedReplies)[number]

/** What is known of the invitation whose UID an answer names. */
export interface Invited {
  readonly sequence: number
  /** Where the invitation was sent. */
  readonly address: string
  /** Whether they may be told of the meeting now, and are invited to it. */
  readonly isOpen: boolean
  readonly state: MeetingState
  readonly confirmedTimeId: string | null
  /** The time in the file that they got last. */
  readonly sentStartsAt: Date | null
  readonly times: readonly {
    readonly id: string
    readonly startsAt: Date
    readonly answer: TimeAnswer | null
    readonly answeredAt: Date | null
  }[]
}

/**
 * What becomes of an answer from a calendar: the time it is taken for, or why it is not. Its UID is a secret that only
 * the person invited was sent, and it must name their own address: what the letter says of its sender proves nothing.
 * It answers for the time in the file and for no other, and a later answer of another way stands.
 */
export function replyOutcome(
  invited: Invited | null,
  answer: CalendarAnswer,
  receivedAt: Date,
): { readonly outcome: Exclude<ReplyOutcome, 'taken'> } | { readonly outcome: 'taken'; readonly time: string } {
  if (!invited) return { outcome: 'unknown' }
  if (answer.attendee !== invited.address.toLowerCase()) return { outcome: 'other_person' }
  if (answer.sequence < invited.sequence) return { outcome: 'outdated' }
  const sent = invited.sentStartsAt?.getTime()
  const time = invited.times.find(
    ({ id, startsAt }) =>
      startsAt.getTime() === sent && (invited.confirmedTimeId === null || id === invited.confirmedTimeId),
  )
  const isHeld = invited.isOpen && (invited.state === 'invited' || invited.state === 'confirmed')
  if (!isHeld || !time || !isAhead(time.startsAt, receivedAt)) return { outcome: 'nothing_asked' }
  if (time.answeredAt && time.answeredAt > receivedAt) return { outcome: 'answered_since' }
  return { outcome: 'taken', time: time.id }
}
