import { config } from '#lib/config/config.ts'
import { hashOf, type LinkPurpose, linkToken } from './secret.ts'

/**
 * The address of a link as its owner reads it, made again from its id; null where the secret it was made with is gone:
 * it still opens, and cannot be shown again.
 */
export function linkAddress(
  purpose: LinkPurpose,
  path: string,
  { id, tokenHash }: { readonly id: string; readonly tokenHash: string },
  host: string | null,
): string | null {
  const token = config.sessionSecrets
    .map((secret) => linkToken(purpose, id, secret))
    .find((each) => hashOf(each) === tokenHash)
  if (!token) return null
  const portal = new URL(`${path}/${token}`, config.publicUrl)
  if (host) portal.hostname = host
  return portal.href
}
