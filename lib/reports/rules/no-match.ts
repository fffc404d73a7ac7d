/** What the desk says of a report that fits nobody: there is no such client, or nobody can tell yet. */
export const noMatches = ['no_such_client', 'cannot_tell'] as const
export type NoMatch = (typeof noMatches)[number]

interface Result {
  readonly result: NoMatch | null
  readonly lookAgainAt: Date | null
}

/** Whether this is still what the desk says of a report; past its day, "cannot tell" is a question again. */
export function isInForce({ result, lookAgainAt }: Result, at: Date): boolean {
  if (result === null) return false
  return lookAgainAt === null || lookAgainAt.getTime() > at.getTime()
}
