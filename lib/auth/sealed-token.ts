import { createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

// base64url of {"alg":"dir","enc":"A256GCM"}: the way next-auth seals, and the only one accepted here.
const onlyHeader = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0'
const tagBytes = 16
const keys = new Map<string, KeyObject>()

/**
 * Opens a token that next-auth's `encode` sealed (RFC 7516, compact, direct encryption) and gives its `sid`. Null for
 * anything else: another key, a changed byte, a token past its end. It is ours because next-auth's `decode` derives the
 * key anew for each request, which cost more than asking the database whether the session is live.
 */
export function openSealedToken(sealed: string, secret: string, at: Date): string | null {
  const [header, encryptedKey, iv, text, tag, ...more] = sealed.split('.')
  if (header !== onlyHeader || encryptedKey !== '' || !iv || !text || !tag || more.length > 0) return null
  try {
    const opening = createDecipheriv('aes-256-gcm', keyFrom(secret), Buffer.from(iv, 'base64url'), {
      authTagLength: tagBytes,
    })
    opening.setAAD(Buffer.from(header, 'ascii')).setAuthTag(Buffer.from(tag, 'base64url'))
    const claims: unknown = JSON.parse(opening.update(text, 'base64url', 'utf8') + opening.final('utf8'))
    const { sid, exp } = claims as { sid?: unknown; exp?: unknown }
    return typeof sid === 'string' && typeof exp === 'number' && at.getTime() < exp * 1000 ? sid : null
  } catch {
    return null
  }
}

function keyFrom(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known) return known
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32)))
  keys.set(secret, made)
  return made
}
