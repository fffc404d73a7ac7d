/** An answer that was taken: the person and the meeting fit, and nothing newer stands against it. */
const taken = ['taken'] as const

/**
 * Answers that say nothing now: the meeting was changed since, they answered later elsewhere, or there is nothing left
 * to answer. Whoever sent one was told of the change.
 */
export const overtaken = ['outdated', 'answered_since', 'nothing_asked'] as const

/** Answers that do not come from whom we invited, or that no calendar writes. */
export const refusedReplies = ['unknown', 'other_person', 'unreadable', 'too_large'] as const

export const replyOutcomes = [...taken, ...overtaken, ...refusedReplies] as const
export type ReplyOutcome = (typeof replyOutcomes)[number]
