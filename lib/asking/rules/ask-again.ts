import { dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** What a client can say when they are asked whether they want to sign a release. */
export const askOutcomes = ['wants_release', 'refused', 'ask_later'] as const
/** What can be said of a client whose family member left by themselves: there is nothing to ask, only to tell. */
export const leftOutcomes = ['told'] as const
export const taskOutcomes = [...askOutcomes, ...leftOutcomes] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

/** What closes a task: an answer where the client was to be asked, and that they know where somebody left. */
export function outcomesOf({ leftAt }: { readonly leftAt: Date | null }): readonly TaskOutcome[] {
  return leftAt ? leftOutcomes : askOutcomes
}

/** Whether a day is still to come where the center is. */
export function isDayAhead(day: string, at: Date, timeZone: string): boolean {
  return instantOf(day, '00:00', timeZone) > at
}

/** What follows from an answer: the client is asked again by a day, or the task is closed with what they said. */
type AfterAsking = { readonly dueOn: string } | { readonly outcome: Exclude<TaskOutcome, 'ask_later'> }

/**
 * A client who wants a release is not asked again. One who says no is asked again if a day is given, and "later" needs
 * a day. The day must be in the future, and within a year.
 */
export function afterAsking(
  { outcome, askAgainOn }: { outcome: TaskOutcome; askAgainOn: string | null },
  at: Date,
  timeZone: string,
): Result<AfterAsking, 'until_passed' | 'ask_within_year'> {
  if (outcome === 'wants_release' || outcome === 'told') return ok({ outcome })
  if (askAgainOn && askAgainOn > laterDay(dayOf(at, timeZone), { years: 1 })) return refused('ask_within_year')
  if (askAgainOn) return isDayAhead(askAgainOn, at, timeZone) ? ok({ dueOn: askAgainOn }) : refused('until_passed')
  return outcome === 'ask_later' ? refused('until_passed') : ok({ outcome })
}
