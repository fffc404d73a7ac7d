import { dayAfter, dayOf, instantOf } from '#lib/kernel/local-time.ts'
import type { Notice, RhythmOf } from '#lib/people/rules/rhythms.ts'

/** The hour of the center's day at which what waited since the day before leaves as one letter. */
const digestClock = '08:00'

interface Queued {
  readonly kind: string
  readonly subjectIds: Readonly<Record<string, string>>
  readonly createdAt: Date
}

interface Choice {
  readonly rhythm: RhythmOf
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  /** The first day on which a client wants to hear again. */
  readonly pausedUntil: string | null
}

/** That it never leaves, or how. */
export type Departure =
  | 'never'
  | {
      /** When it leaves; null for now. */
      readonly later: Date | null
      /** Whether it leaves as the one letter of a day. */
      readonly isDigest: boolean
    }

/**
 * What a letter is about, for whoever chooses when it comes. Null for one that waits for nobody's choice: about signing
 * in, about a meeting that changes or ends, because somebody may be on their way, and about a form that staff wrote
 * down in a client's name, because whoever wants that unseen could have chosen it for them.
 */
function noticeOf({ kind, subjectIds }: Pick<Queued, 'kind' | 'subjectIds'>): Notice | null {
  switch (kind) {
    case 'message':
      if (subjectIds.promise) return 'beat'
      return subjectIds.conversation ? 'messages' : 'answers'
    case 'welcome':
      return 'answers'
    case 'meeting-request':
    case 'meeting-reminder':
      return 'meetings'
    case 'client-message':
      return 'waiting'
    case 'client-reminder':
      return 'reminders'
    default:
      return null
  }
}

/**
 * When a letter leaves by its reader's own choice. It depends on that choice, the kind and the clock alone, so that it
 * tells nothing about what is in it.
 */
export function departure(due: Queued, choice: Choice, at: Date, timeZone: string): Departure {
  const notice = noticeOf(due)
  if (!notice) return { later: null, isDigest: false }
  const rhythm = choice.rhythm[notice] ?? 'at_once'
  const isPaused = isOfClient(notice) && choice.pausedUntil !== null && dayOf(at, timeZone) < choice.pausedUntil
  if (rhythm === 'never' || isPaused) return 'never'
  const isDaily = rhythm === 'daily'
  const next = isDaily ? nextAt(digestClock, due.createdAt, timeZone) : due.createdAt
  if (next > at) return { later: next, isDigest: false }
  const quiet = quietEnd(choice, at, timeZone)
  // An invitation carries a calendar file and stays a letter of its own.
  return { later: quiet, isDigest: quiet === null && isDaily && notice !== 'meetings' }
}

const isOfClient = (notice: Notice) => notice === 'waiting' || notice === 'reminders'

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
