import type { Release, Statement } from './release.ts'
import type { Rules } from './rule-pack.ts'

export type Defect =
  | 'missing_client_name'
  | 'missing_discloser'
  | 'missing_recipient'
  | 'recipient_not_a_named_person'
  | 'missing_relationship'
  | 'no_topic'
  | 'forbidden_category'
  | 'missing_purpose'
  | 'missing_expiry'
  | 'expiry_not_a_date'
  | 'term_too_long'
  | 'unsigned'
  | 'signature_in_future'
  | 'signed_before_form_version'
  | 'representative_without_authority'
  | 'representative_authority_ended'
  | 'missing_witness'
  | 'missing_staff_signature'
  | `missing_statement:${Statement}`
  | 'missing_part2_statement'
  | 'missing_electronic_agreement'
  | 'text_hash_mismatch'
  | 'not_yet_in_force'
  | 'expired'
  | 'revoked'
  | 'suspended'
  | 'superseded'
  | 'known_false'

/** Recipients that name nobody. "My family" is not a person (45 CFR 164.508(c)(1)(iii)). */
export const namesOfNobody = [
  'family',
  'my family',
  'the family',
  'family members',
  'my relatives',
  'relatives',
  'parents',
  'my parents',
  'friends',
  'my friends',
  'anyone',
  'anybody',
  'everyone',
  'whoever asks',
  'next of kin',
  'familia',
  'mi familia',
  'la familia',
  'mis padres',
  'padres',
  'parientes',
  'mis parientes',
  'cualquiera',
  'todos',
] as const

const dayMs = 86_400_000

/** When a release ends by itself: its date, or for an expiry event the longest term counted from the signature. */
export function endsAt(release: Release, rules: Rules): Date | null {
  if (release.expiresAt) return release.expiresAt
  if (isBlank(release.expiryEvent) || !release.signedAt) return null
  return new Date(release.signedAt.getTime() + rules.maximumTermDays * dayMs)
}

/**
 * Everything that is wrong with a release at an instant, always in the same order. In force only while it returns none.
 * Sources: 45 CFR 164.508(c); 42 CFR 2.31; 15 U.S.C. 7001 (electronic signatures); the rule pack of the place.
 * `ruledBy` is the newest signed release between the same two people, if it is another one.
 */
export function defects(release: Release, rules: Rules, at: Date, ruledBy: Release | null = null): Defect[] {
  return [
    ...elementDefects(release, rules),
    ...signatureDefects(release, rules, at),
    ...timeDefects(release, rules, at, ruledBy),
  ]
}

function elementDefects(release: Release, rules: Rules): Defect[] {
  const found: Defect[] = []
  if (isBlank(release.clientName)) found.push('missing_client_name')
  if (isBlank(release.discloser)) found.push('missing_discloser')
  if (isBlank(release.recipientName)) found.push('missing_recipient')
  else if (namesNobody(release.recipientName)) found.push('recipient_not_a_named_person')
  if (isBlank(release.relationship)) found.push('missing_relationship')
  if (release.topics.length === 0) found.push('no_topic')
  if (release.forbidden.length > 0) found.push('forbidden_category')
  if (release.purposes.every(isBlank)) found.push('missing_purpose')
  if (!release.expiresAt && isBlank(release.expiryEvent)) found.push('missing_expiry')
  else if (!release.expiresAt && rules.pack.expiryDateRequired) found.push('expiry_not_a_date')
  if (
    release.expiresAt &&
    release.signedAt &&
    daysBetween(release.signedAt, release.expiresAt) > rules.maximumTermDays
  ) {
    found.push('term_too_long')
  }
  return found
}

function signatureDefects(release: Release, rules: Rules, at: Date): Defect[] {
  const found: Defect[] = []
  const { signedAt, representative, formVersion } = release
  if (isBlank(release.signedName) || !signedAt) found.push('unsigned')
  if (signedAt && signedAt > at) found.push('signature_in_future')
  if (signedAt && signedAt < formVersion.publishedAt) found.push('signed_before_form_version')
  if (representative) {
    const { name, authority, evidence, endsAt: ends } = representative
    if ([name, authority, evidence].some(isBlank)) found.push('representative_without_authority')
    if (ends && ends <= at) found.push('representative_authority_ended')
  }
  if (rules.pack.witnessRequired && isBlank(release.witnessName)) found.push('missing_witness')
  if (rules.pack.staffSignatureRequired && isBlank(release.staffSignatureName)) found.push('missing_staff_signature')
  for (const statement of rules.pack.requiredStatements) {
    if (!formVersion.statements.includes(statement)) found.push(`missing_statement:${statement}`)
  }
  if (release.topics.includes('substance_use') && !formVersion.hasPart2Statement) found.push('missing_part2_statement')
  if (release.form === 'electronic' && !release.agreedToSignElectronically) found.push('missing_electronic_agreement')
  if (release.signedTextHash !== release.storedTextHash) found.push('text_hash_mismatch')
  return found
}

function timeDefects(release: Release, rules: Rules, at: Date, ruledBy: Release | null): Defect[] {
  const found: Defect[] = []
  const happened = release.events.filter((event) => event.at <= at)
  const has = (kind: Release['events'][number]['kind']) => happened.some((event) => event.kind === kind)
  const ends = endsAt(release, rules)
  if (release.startsAt && release.startsAt > at) found.push('not_yet_in_force')
  if ((ends && ends <= at) || has('expiry_event')) found.push('expired')
  if (has('revoked')) found.push('revoked')
  if (isSuspended(happened)) found.push('suspended')
  if (ruledBy && ruledBy.id !== release.id) found.push('superseded')
  if (has('known_false')) found.push('known_false')
  return found
}

/** Suspended by a spoken wish and not resumed since; at the same instant the suspension wins. */
function isSuspended(happened: Release['events']): boolean {
  const lastAt = (kind: 'suspended' | 'resumed') =>
    happened
      .filter((event) => event.kind === kind)
      .reduce((last, event) => Math.max(last, event.at.getTime()), Number.NEGATIVE_INFINITY)
  const suspendedAt = lastAt('suspended')
  return suspendedAt > Number.NEGATIVE_INFINITY && suspendedAt >= lastAt('resumed')
}

function namesNobody(name: string): boolean {
  const plain = name.trim().replace(/\s+/g, ' ').toLowerCase()
  return (namesOfNobody as readonly string[]).includes(plain)
}

function isBlank(text: string): boolean {
  return !/\S/.test(text)
}

function daysBetween(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / dayMs
}
