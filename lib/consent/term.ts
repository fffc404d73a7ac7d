import { dayOf, instantAfter, instantOf, laterDay } from '../kernel/local-time.ts'
import { isParental } from './named-person.ts'
import type { Release } from './release.ts'
import type { Rules } from './rule-pack.ts'

/**
 * The last day a release signed now may name. A year is a calendar year, so that a form from June 1 to June 1 is never
 * too long; a year from February 29 ends on February 28.
 */
export function lastDay(signedAt: Date, rules: Rules): string {
  return laterDay(dayOf(signedAt, rules.timeZone), termOf(rules))
}

/** When a release ends by itself: on its date or, for an event, after the longest term counted from the signature. */
export function endsAt(release: Release, rules: Rules): Date | null {
  if (release.expiresAt) return release.expiresAt
  if (!/\S/.test(release.expiryEvent) || !release.signedAt) return null
  return instantAfter(release.signedAt, termOf(rules), rules.timeZone)
}

export function isTermTooLong({ signedAt, expiresAt }: Release, rules: Rules): boolean {
  return signedAt !== null && expiresAt !== null && dayOf(expiresAt, rules.timeZone) > lastDay(signedAt, rules)
}

function termOf({ pack, termDays }: Rules) {
  return termDays === null ? { years: pack.maximumTermYears } : { days: termDays }
}

/**
 * When the right to sign for the client ends. A right over a child, and any right of a parent as such, ends at the
 * latest on the birthday on which the client signs alone, even if nobody wrote an end down. Null when there is no end.
 */
export function authorityEndsAt(release: Release, rules: Rules): Date | null {
  const { representative, signedAt, clientBornOn } = release
  if (!representative) return null
  const { endsAt: written, authority } = representative
  const grownAt =
    clientBornOn && instantOf(laterDay(clientBornOn, { years: rules.pack.ageOfControl }), '00:00', rules.timeZone)
  if (!grownAt) return written
  const wasChild = signedAt !== null && signedAt < grownAt
  if (!wasChild && !isParental(authority)) return written
  return written && written < grownAt ? written : grownAt
}
