/** How often somebody may hear from staff, in days. */
export const promiseDays = [7, 14, 30] as const
export type PromiseDays = (typeof promiseDays)[number]

/** What one press sends. None tells more than that somebody is at work on something: that takes `progress`. */
export const promisePhrases = ['still_working', 'nothing_new', 'will_call'] as const
export type PromisePhrase = (typeof promisePhrases)[number]

const dayMs = 86_400_000

/** By when the next one is due. */
export function nextPromise(from: Date, everyDays: number): Date {
  return new Date(from.getTime() + everyDays * dayMs)
}
