import { dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** What a client can say when they are asked whether they want to sign a release. */
export const askOutcomes = ['wants_release', 'refused', 'ask_later'] as const
export type AskOutcome = (typeof askOutcomes)[number]

/** Whether a day is still to come where the center is. */
export function isDayAhead(day: string, at: Date, timeZone: string): boolean {
  return instantOf(day, '00:00', timeZone) > at
}

/** What follows from an answer: the client is asked again by a day, or the task is closed with what they said. */
type AfterAsking = { readonly dueOn: string } | { readonly outcome: Exclude<AskOutcome, 'ask_later'> }

/**
 * A client who wants a release is not asked again. One who says no is asked again if a day is given, and "later" needs
 * a day. The day must be in the future, and within a year.
 */
export function afterAsking(
  { outcome, askAgainOn }: { outcome: AskOutcome; askAgainOn: string | null },
  at: Date,
  timeZone: string,
): Result<AfterAsking, 'until_passed' | 'ask_within_year'> {
  if (outcome === 'wants_release') return ok({ outcome })
  if (askAgainOn && askAgainOn > laterDay(dayOf(at, timeZone), { years: 1 })) return refused('ask_within_year')
  if (askAgainOn) return isDayAhead(askAgainOn, at, timeZone) ? ok({ dueOn: askAgainOn }) : refused('until_passed')
  return outcome === 'ask_later' ? refused('until_passed') : ok({ outcome })
}
