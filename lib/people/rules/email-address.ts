import { ok, type Result, refused } from '#lib/kernel/result.ts'

declare const checked: unique symbol
/** An email address, in the form in which it is stored and compared. */
export type EmailAddress = string & { readonly [checked]: true }

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Reads an address as people type it. Full-width characters and capitals become plain ones, and anything else beyond
 * ASCII is refused, so that two addresses that look alike cannot be two accounts (RFC 5321, section 4.1.2, without
 * quoting).
 */
export function parseEmailAddress(text: string): Result<EmailAddress, 'not-an-address'> {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const [before, after, ...more] = plain.split('@')
  if (!before || !after || more.length > 0) return refused('not-an-address')
  if (plain.length > 254 || before.length > 64) return refused('not-an-address')
  return local.test(before) && domain.test(after) ? ok(plain as EmailAddress) : refused('not-an-address')
}
