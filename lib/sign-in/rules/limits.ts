/**
 * How many letters with a code leave in an hour. Whoever asks and whoever is asked for are counted apart: a browser
 * that signed in to the account before has a limit of its own, so that nobody else's requests lock a person out.
 * Nothing is asked about the account itself, so that known and unknown addresses are the same.
 */
export const codesPerHour = {
  /** To one address, as one network asks. */
  fromNetworkToAddress: 10,
  /** To one address, from all networks together. */
  toAddress: 40,
  /** From one network, not counting those that were used: at nine in the morning a whole building signs in. */
  fromNetwork: 300,
  /** To one address, from a browser that signed in to it before. */
  fromKnownBrowser: 20,
  /** At a center from all networks together, not counting the first few of each and those of known browsers. */
  atCenter: 3_000,
  /** The first few from one network, which have a number of their own at the center: a flood takes nobody's. */
  firstFromNetwork: 5,
  firstAtCenter: 3_000,
} as const

/** What is counted of a center: met, it is a flood, of which staff are told. */
export const floodCounted = 'sign-in-code-at-center'

/** Why no letter was written: too many to one address or from one network, or too many at the center. */
export const heldBackBy = ['limit', 'flood'] as const
export type HeldBackBy = (typeof heldBackBy)[number]

/**
 * How long before its time a letter counts as due, so that a flood delays nobody: those of known browsers leave first,
 * then the first few of each network, then the rest.
 */
export const aheadMinutes = { known: 120, first: 60, rest: 0 } as const

/** After how long without a page a session is over, as `live_session` in `drizzle/functions/viewer.sql` decides. */
export const idleMinutes = { staff: 30, others: 60 } as const

/**
 * Wrong codes in a row for one address, after which only the link of a letter works (NIST SP 800-63B, section 3.2.2).
 */
export const wrongInARowMax = 100

const tryAtOnce = 3
const [firstPauseSeconds, longestPauseSeconds] = [5, 900]
const forgottenAfterMs = 3_600_000

/** Wrong codes in a row, and when the last one was typed. */
export interface WrongCodes {
  readonly inARow: number
  readonly lastAt: Date
}

/** When the next code may be tried: at once after a few wrong ones, then after pauses that double. */
export function nextTryAt({ inARow, lastAt }: WrongCodes): Date {
  if (inARow < tryAtOnce) return lastAt
  const seconds = Math.min(firstPauseSeconds * 2 ** (inARow - tryAtOnce), longestPauseSeconds)
  return new Date(lastAt.getTime() + seconds * 1000)
}

/** How many wrong codes still count towards a pause. An hour without one forgets them. */
export function stillInARow({ inARow, lastAt }: WrongCodes, at: Date): number {
  return at.getTime() - lastAt.getTime() > forgottenAfterMs ? 0 : inARow
}

/** When an hour of counting ends. */
export function nextHour(at: Date): Date {
  return new Date((Math.floor(at.getTime() / 3_600_000) + 1) * 3_600_000)
}
