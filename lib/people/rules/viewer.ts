/** Who may ask the database, each through a login of its own. */
export const audiences = ['public', 'family', 'client', 'staff', 'gate', 'worker'] as const
export type Audience = (typeof audiences)[number]

/**
 * Who asks, through which door, and at what instant: the request's one clock, for TypeScript and SQL alike.
 * Hashes only; the database alone turns them into a person. An operation names the audiences it serves in its
 * viewer's type, so that handing it another audience's viewer does not compile.
 */
export interface Viewer<Of extends Audience = Audience> {
  readonly audience: Of
  readonly at: Date
  /** SHA-256 of the session token. */
  readonly session?: string | null
  /** SHA-256 of what this browser alone holds: drafts, kept words, receipts of forms. */
  readonly browser?: string | null
  /** SHA-256 of the secret in a report's status link. */
  readonly status?: string | null
  /** SHA-256 of the secret in an invitation's answer link. */
  readonly token?: string | null
  readonly formKey?: string | null
}
