/** An address of this portal: it begins with exactly one slash, and no character in it can lead to another site. */
const ownAddress = /^\/(?!\/)[\w\-/?=&%.[\]]{0,299}$/

/** The address somebody asked to return to, if it is one of ours; empty otherwise. */
export function ownReturnTo(asked: unknown): string {
  return typeof asked === 'string' && ownAddress.test(asked) ? asked : ''
}

/** What decides where a sign-in leads. */
export interface Rooms {
  readonly isStaff: boolean
  /** Whether a second factor is set up. If it is, nothing opens until it is given. */
  readonly hasSecondFactor: boolean
  readonly isClient: boolean
}

/**
 * Where somebody goes once their code was right: back to where they were, or else staff to their work, a client to what
 * is theirs, and everyone else to the family's pages. Staff with a second factor give it first.
 */
export function afterCode({ isStaff, hasSecondFactor, isClient }: Rooms, returnTo: string): string {
  if (isStaff && hasSecondFactor) return secondFactorPage(returnTo)
  if (returnTo) return returnTo
  if (isStaff) return '/staff'
  return isClient ? '/client' : '/family'
}

/** The page that asks for the second factor, and leads on from there. */
export function secondFactorPage(returnTo: string): string {
  return `/sign-in/second-factor${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`
}
