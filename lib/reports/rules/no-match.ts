/** What the desk says of a report that fits nobody: there is no such client, or nobody can tell yet. */
export const noMatches = ['no_such_client', 'cannot_tell'] as const
type NoMatch = (typeof noMatches)[number]
/** That, or that whoever had a report gave it back: it is not about the client to whom it was matched. */
export type NoMatchSaid = NoMatch | 'given_back'

interface Result {
  readonly result: NoMatchSaid | null
  readonly lookAgainAt: Date | null
}

/**
 * Whether this is still what the desk says of a report. Past its day, "cannot tell" is a question again, and one that
 * was given back is a question at once.
 */
export function isInForce({ result, lookAgainAt }: Result, at: Date): boolean {
  if (result === null) return false
  return lookAgainAt === null || lookAgainAt.getTime() > at.getTime()
}
