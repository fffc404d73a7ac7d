import { linkAddress } from '#lib/auth/link-address.ts'

interface ShownFeed {
  /** Null where the secret it was made with is gone: it still opens, and cannot be shown again. */
  readonly address: string | null
}

/** A calendar address as its owner reads it, made again from its id; null for whoever has none. */
export function feedAddress(feed: { id: string; tokenHash: string } | null, host: string | null): ShownFeed | null {
  return feed && { address: linkAddress('feed-link', '/calendar', feed, host) }
}
