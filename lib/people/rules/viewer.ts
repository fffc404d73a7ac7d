import type { Language } from '#lib/i18n/language.ts'

/** The kinds of viewer. Each reaches the database through a login of its own. */
export const audiences = ['public', 'family', 'client', 'staff', 'guide', 'gate', 'system', 'worker'] as const
export type Audience = (typeof audiences)[number]

/**
 * Who is asking, as which audience, and at what instant; TypeScript and SQL both use that instant. It holds hashes
 * only, which the database alone turns into a person. An operation names its audiences in its viewer's type, so that a
 * viewer of another audience does not compile.
 */
export interface Viewer<Of extends Audience = Audience> {
  readonly audience: Of
  readonly at: Date
  /** The host this portal was asked under, in small letters and without a port: it names the center. */
  readonly host?: string | null
  /** SHA-256 of the session token. */
  readonly session?: string | null
  /** SHA-256 of the token of the session that was opened last in this browser, even if it is over. It opens nothing. */
  readonly former?: string | null
  /**
   * SHA-256 of the browser secret: drafts, kept words and receipts of somebody who is not signed in are found by it.
   */
  readonly browser?: string | null
  /** SHA-256 of the secret in a report's status link. */
  readonly status?: string | null
  /** SHA-256 of the secret in an invitation's answer link, or of the token of another system. */
  readonly token?: string | null
  readonly formKey?: string | null
  /** The language that a page is read in; nothing where nobody reads. */
  readonly language?: Language
  /** The name of the form that was sent: what staff did, for the audit. */
  readonly doing?: string | null
}

/** The same asker before it is known who they are: the gate trusts no session. */
export function atGate({ at, host, browser }: Omit<Viewer, 'audience'>): Viewer<'gate'> {
  return { audience: 'gate', at, host, browser }
}

/** Somebody at the door with a session, which may still lack its second factor. */
export function atDoor(viewer: Omit<Viewer, 'audience'>): Viewer<'gate'> {
  return { ...atGate(viewer), session: viewer.session }
}
