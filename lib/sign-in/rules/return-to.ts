import { isOfAnotherRoom } from './rooms.ts'

/** An address of this portal: it begins with exactly one slash, and no character in it can lead to another site. */
const ownAddress = /^\/(?!\/)[\w\-/?=&%.[\]+~,]{0,299}$/

/** The address somebody asked to return to, if it is one of ours; empty otherwise. */
export function ownReturnTo(asked: unknown): string {
  return typeof asked === 'string' && ownAddress.test(asked) ? asked : ''
}

/** What decides where a sign-in leads. */
export interface Rooms {
  readonly isStaff: boolean
  readonly isClient: boolean
}

/**
 * Where somebody goes once their code was right: back to where they were, or else staff to their work, a client to what
 * is theirs, and everyone else to the family's pages. The pages of staff lead on to the second factor.
 */
export function afterCode({ isStaff, isClient }: Rooms, asked: string): string {
  const returnTo = isOfAnotherRoom(asked, { isStaff, isClient }) ? '' : asked
  if (returnTo) return returnTo
  if (isStaff) return '/staff'
  return isClient ? '/client' : '/family'
}
