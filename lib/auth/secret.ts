import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { config } from '#lib/config/config.ts'

/** What is stored of a secret: enough to recognise it, nothing to use. */
export function hashOf(secret: string | Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

type Purpose =
  | 'sign-in-code'
  | 'sign-in-link'
  | 'answer-link'
  | 'feed-link'
  | 'card-link'
  | 'status-link'
  | 'reference'
  | 'sealed'
  | 'mark'
  | 'proof'
  | 'session'
  | 'app'
  | 'spoken'
  | 'system'

export type LinkPurpose = Extract<Purpose, `${string}-link`>

/** A secret that can be made again from an id, so that it is stored nowhere. */
function derived(purpose: Purpose, id: string, secret = config.sessionSecret): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${id}`).digest()
}

/** Six digits for one sign-in attempt. */
export function codeFor(attemptId: string, secret = config.sessionSecret): string {
  return String(derived('sign-in-code', attemptId, secret).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/**
 * Whether this is the code of an attempt. A letter that left before the secret was changed holds the code of before.
 */
export function isCodeFor(attemptId: string, given: string): boolean {
  return config.sessionSecrets.map((secret) => isSame(codeFor(attemptId, secret), given)).includes(true)
}

/** The token of a link: the id it opens, and the proof that we wrote it. */
export function linkToken(purpose: LinkPurpose, id: string, secret = config.sessionSecret): string {
  return `${id}.${derived(purpose, id, secret).toString('base64url')}`
}

/** The id inside a token of ours, or null for anything else. */
export function openLinkToken(purpose: LinkPurpose, token: string): string | null {
  const id = token.slice(0, 36)
  return config.sessionSecrets.some((secret) => isSame(linkToken(purpose, id, secret), token)) ? id : null
}

/** A reference people can read out on the phone: eight letters and digits that cannot be mistaken for each other. */
export function referenceFor(id: string): string {
  return spelled(derived('reference', id).subarray(0, 8))
}

/** A secret that people write down and type again: twelve letters and digits, made again from what a form carries. */
export function spokenSecret(id: string): string {
  return spelled(derived('spoken', id).subarray(0, 12))
}

/** The token of another system, made again from the key of the form that asked for it, so that it is stored nowhere. */
export function systemToken(key: string): string {
  return `ajar-${derived('system', key).toString('base64url')}`
}

function spelled(bytes: Buffer): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Marks something that must be told apart and never be read again, like an address that codes were typed for. */
export function markOf(what: string): string {
  return derived('mark', what).toString('base64url')
}

/**
 * By what a form tells the session it was drawn for from another in the same browser. It opens nothing; only we can
 * make it, so that nobody keeps words for an account with a form that was never drawn for it.
 */
export function sessionMark(session: string, secret = config.sessionSecret): string {
  return derived('mark', `drawn for ${session}`, secret).toString('base64url').slice(0, 22)
}

/** Whether a form was drawn for a session, by its mark. */
export function isSessionMark(session: string, mark: string): boolean {
  return config.sessionSecrets.map((secret) => isSame(sessionMark(session, secret), mark)).includes(true)
}

/** What stands in an address that only we can make: a proof of what it says. */
export function proofOf(what: string, secret = config.sessionSecret): string {
  return derived('proof', what, secret).toString('base64url').slice(0, 22)
}

export function isProofOf(what: string, given: string): boolean {
  return config.sessionSecrets.map((secret) => isSame(proofOf(what, secret), given)).includes(true)
}

/**
 * The secret of an authenticator app that is being set up: made again from what its form carries, so that it is stored
 * nowhere before its first right code.
 */
export function appSecretFor(set: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(derived('app', set).subarray(0, 20))
}

/** The token a session gets at a step up. A second press with the same answer derives the same token. */
export function renewedToken(sessionId: string, press: string): string {
  return derived('session', `${sessionId}:${press}`).toString('base64url')
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

/** Opens what `sealed` made, under the secret of now or of before. Throws for anything else. */
export function unsealed(seal: string): string {
  const [now, before] = config.sessionSecrets
  try {
    return unsealedWith(now!, seal)
  } catch (error) {
    if (before === undefined) throw error
    return unsealedWith(before, seal)
  }
}

function unsealedWith(secret: string, seal: string): string {
  const bytes = Buffer.from(seal, 'base64url')
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
  const decipher = createDecipheriv('aes-256-gcm', derived('sealed', 'key', secret), iv, { authTagLength: tagBytes })
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}
