import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { plainLine } from '#lib/kernel/seen-text.ts'

declare const checked: unique symbol
/** An email address, in the form in which it is stored and compared. */
export type EmailAddress = string & { readonly [checked]: true }

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/** No address is longer (RFC 5321, section 4.5.3.1), and a name beside it is not much longer. */
const typedMax = 600

/** A space that a phone put beside the @ or the only dot after it, and a comma in the place of that dot. */
function asMeant(line: string): string {
  return line.replace(/ ?@ ?/, '@').replace(/@([a-z0-9-]+) ?[.,] ?([a-z0-9-]+)$/, '@$1.$2')
}

/**
 * Reads an address as people type or paste it, alone or with a name: "Elena <elena@practice.example>". Characters
 * nobody sees are dropped, full-width characters and capitals become plain ones, and anything else beyond ASCII is
 * refused, so that two addresses that look alike cannot be two accounts (RFC 5321, section 4.1.2, without quoting).
 */
export function parseEmailAddress(text: string): Result<EmailAddress, 'not-an-address'> {
  if (text.length > typedMax || /[\r\n]\s*\S/.test(text.trim())) return refused('not-an-address')
  const line = plainLine(text).toLowerCase()
  const named = /^[^@<>]*<\s*(?:mailto:)?([^<>\s]+)\s*>[.,;]?$/.exec(line)
  const alone = line.replace(/^[\s"'«“([<]+|[\s"'»”)\]>.,;:!]+$/gu, '').replace(/^mailto:/, '')
  const plain = named?.[1] ?? asMeant(alone)
  const [before, after, ...more] = plain.split('@')
  if (!before || !after || more.length > 0) return refused('not-an-address')
  if (plain.length > 254 || before.length > 64) return refused('not-an-address')
  return local.test(before) && domain.test(after) ? ok(plain as EmailAddress) : refused('not-an-address')
}
