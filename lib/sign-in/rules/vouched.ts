import { sessionHours } from './sign-in-code.ts'

/** Clocks of two organizations may differ so much. */
const clocksMs = 5 * 60_000

/** What an id token says about how somebody proved who they are (OpenID Connect Core 1.0, section 2). */
export interface Vouched {
  readonly acr?: unknown
  readonly amr?: unknown
  readonly auth_time?: unknown
}

/**
 * When a provider asked somebody for a second factor: it says so by `mfa` (RFC 8176) or by the context of the settings,
 * and it says when. Null otherwise, and when that was longer ago than a session lasts: ours is asked for then. A
 * provider that leaves people signed in for days has asked them days ago, and not now.
 */
export function secondFactorGivenAt(
  { acr, amr, auth_time }: Vouched,
  context: string | undefined,
  at: Date,
): Date | null {
  const isTwoFactors = (context !== undefined && acr === context) || (Array.isArray(amr) && amr.includes('mfa'))
  if (!isTwoFactors || typeof auth_time !== 'number') return null
  const given = auth_time * 1000
  if (!(given <= at.getTime() + clocksMs && given >= at.getTime() - sessionHours * 3_600_000 - clocksMs)) return null
  return new Date(Math.min(given, at.getTime()))
}
