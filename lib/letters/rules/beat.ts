/** Where a letter waits: with codes to sign in, with letters to clients and families, or with alerts to staff. */
export type Lane = 'sign-in' | 'people' | 'staff'
/** Where a text waits: with codes for a number that was just given, or with all others. */
export type TextLane = 'codes' | 'notices'

/**
 * The last beat of the clock. What happened since then waits for the next one, whatever it was, so that the time of a
 * letter does not tell what caused it.
 */
export function lastBeat(at: Date, beatSeconds: number): Date {
  const beatMs = beatSeconds * 1000
  return new Date(Math.floor(at.getTime() / beatMs) * beatMs)
}

/** The first beat that is not before this instant: when the worker first hears of what happened then. */
export function beatOf(at: Date, beatSeconds: number): Date {
  const before = lastBeat(at, beatSeconds)
  return before < at ? new Date(before.getTime() + beatSeconds * 1000) : before
}

/** Until when letters of a lane must have become due to leave now. A code leaves at once. */
export function lettersDueBy(lane: Lane | TextLane, at: Date, beatSeconds: number): Date {
  return lane === 'sign-in' || lane === 'codes' ? at : lastBeat(at, beatSeconds)
}
