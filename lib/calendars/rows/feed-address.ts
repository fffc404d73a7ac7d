import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { config } from '#lib/config/config.ts'

interface ShownFeed {
  /** Null where the secret it was made with is gone: it still opens, and cannot be shown again. */
  readonly address: string | null
}

/** A calendar address as its owner reads it, made again from its id; null for whoever has none. */
export function feedAddress(feed: { id: string; tokenHash: string } | null, host: string | null): ShownFeed | null {
  if (!feed) return null
  const token = config.sessionSecrets
    .map((secret) => linkToken('feed-link', feed.id, secret))
    .find((each) => hashOf(each) === feed.tokenHash)
  if (!token) return { address: null }
  const portal = new URL(`/calendar/${token}`, config.publicUrl)
  if (host) portal.hostname = host
  return { address: portal.href }
}
