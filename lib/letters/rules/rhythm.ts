import { dayAfter, dayOf, instantOf } from '#lib/kernel/local-time.ts'
import type { Rhythm } from '#lib/people/rules/rhythms.ts'

/** The hour of the center's day at which what waited since the day before leaves as one letter. */
export const digestClock = '08:00'

interface Choice {
  readonly answers: Rhythm
  readonly meetings: Rhythm
  readonly quietFrom: string | null
  readonly quietUntil: string | null
}

export interface Departure {
  /** When it leaves; null for now. */
  readonly later: Date | null
  /** Whether it leaves as the one letter of a day. */
  readonly isDigest: boolean
}

/**
 * When a letter leaves by its reader's own choice. It depends on that choice, the kind and the clock alone, so that it
 * tells nothing about what is in it. Changes and ends of a meeting do not wait: somebody may be on their way.
 */
export function departure(
  { kind, createdAt }: { readonly kind: string; readonly createdAt: Date },
  choice: Choice,
  at: Date,
  timeZone: string,
): Departure {
  const isAnswer = kind === 'message' || kind === 'welcome'
  if (!isAnswer && kind !== 'meeting-request') return { later: null, isDigest: false }
  const isDaily = (isAnswer ? choice.answers : choice.meetings) === 'daily'
  const next = isDaily ? nextAt(digestClock, createdAt, timeZone) : createdAt
  if (next > at) return { later: next, isDigest: false }
  const quiet = quietEnd(choice, at, timeZone)
  // An invitation carries a calendar file and stays a letter of its own.
  return { later: quiet, isDigest: quiet === null && isDaily && isAnswer }
}

/** The first time after an instant that the center's clocks show this. */
function nextAt(clock: string, after: Date, timeZone: string): Date {
  const day = dayOf(after, timeZone)
  const today = instantOf(day, clock, timeZone)
  return today > after ? today : instantOf(dayAfter(day), clock, timeZone)
}

/** When the quiet hours end in which an instant lies; null outside of them. They may reach past midnight. */
function quietEnd({ quietFrom, quietUntil }: Choice, at: Date, timeZone: string): Date | null {
  if (!quietFrom || !quietUntil || quietFrom === quietUntil) return null
  const end = nextAt(quietUntil, at, timeZone)
  const begin = nextAt(quietFrom, at, timeZone)
  return end < begin ? end : null
}
