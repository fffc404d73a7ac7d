import { isOfAnotherRoom } from './rooms.ts'

/**
 * An address of this portal, perhaps of a part of a page: it begins with exactly one slash, and no character in it can
 * lead to another site.
 */
const ownAddress = /^\/(?!\/)[\w\-/?=&%.[\]+~,]{0,299}(#[\w-]{1,60})?$/

/** Where something is done by being opened, or what is no page. Nobody is led there for having signed in. */
const noPages = ['sign-out', 'language', 'stay', 'was-this-you', 'mailbox', 'api', 'styles', 'robots.txt', '_next']

/** The address of ours that somebody asked to be led to by a press of their own; empty for any other. */
export function ownPressed(asked: unknown): string {
  return typeof asked === 'string' && ownAddress.test(asked) ? asked : ''
}

/** The page somebody asked to return to, if it is one of ours; empty otherwise. */
export function ownReturnTo(asked: unknown): string {
  const address = ownPressed(asked)
  const room = address && firstPart(address)
  return room === null || noPages.includes(room) ? '' : address
}

/** The first part of the path as it is asked for, without dots and encoded signs; null if it cannot be read. */
function firstPart(address: string): string | null {
  try {
    const { pathname } = new URL(address, 'http://here.invalid')
    return decodeURIComponent(pathname).toLowerCase().split('/').filter(Boolean)[0] ?? ''
  } catch {
    return null
  }
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
