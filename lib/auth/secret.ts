import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { config } from '#lib/config/config.ts'

/** What is stored of a secret: enough to recognise it, nothing to use. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

type Purpose =
  | 'sign-in-code'
  | 'sign-in-link'
  | 'answer-link'
  | 'status-link'
  | 'reference'
  | 'browser'
  | 'sealed'
  | 'session'

type LinkPurpose = Extract<Purpose, `${string}-link`>

/** A secret that can be made again from an id, so that it is stored nowhere. */
function derived(purpose: Purpose, id: string): Buffer {
  return createHmac('sha256', config.sessionSecret).update(`${purpose}:${id}`).digest()
}

/** Six digits for one sign-in attempt. */
export function codeFor(attemptId: string): string {
  return String(derived('sign-in-code', attemptId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** The token of a link: the id it opens, and the proof that we wrote it. */
export function linkToken(purpose: LinkPurpose, id: string): string {
  return `${id}.${derived(purpose, id).toString('base64url')}`
}

/** The id inside a token of ours, or null for anything else. */
export function openLinkToken(purpose: LinkPurpose, token: string): string | null {
  const id = token.slice(0, 36)
  return isSame(linkToken(purpose, id), token) ? id : null
}

/** A reference people can read out on the phone: eight letters and digits that cannot be mistaken for each other. */
export function referenceFor(id: string): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const letters = [...derived('reference', id).subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** The browser secret of a visitor who sends their first form: both presses of a double click derive the same one. */
export function browserSecretFor(formKey: string): string {
  return derived('browser', formKey).toString('base64url')
}

/** The token a session gets at a step up: both presses of a double click derive the same one. */
export function renewedToken(sessionId: string, formKey: string): string {
  return derived('session', `${sessionId}:${formKey}`).toString('base64url')
}

export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(hashOf(expected)), Buffer.from(hashOf(given))]
  return timingSafeEqual(a, b)
}

const [ivBytes, tagBytes] = [12, 16]

/**
 * Seals a text that has to be stored and may hold a link of ours (AES-256-GCM), so that a stolen table opens nothing.
 */
export function sealed(text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', derived('sealed', 'key'), iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

/** Opens what `sealed` made. Throws for anything else, and for a seal under another secret. */
export function unsealed(seal: string): string {
  const bytes = Buffer.from(seal, 'base64url')
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
  const decipher = createDecipheriv('aes-256-gcm', derived('sealed', 'key'), iv, { authTagLength: tagBytes })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}
