import { hasSameWords, isSamePerson, namesNobody, saysNothing } from './named-person.ts'
import type { ExtraElement } from './place-law.ts'
import type { Release, Statement } from './release.ts'
import type { Rules } from './rule-pack.ts'
import { authorityEndsAt, endsAt, isTermTooLong } from './term.ts'

export type Defect =
  | 'missing_client_name'
  | 'missing_discloser'
  | 'missing_recipient'
  | 'recipient_not_a_named_person'
  | 'missing_relationship'
  | 'missing_affiliation'
  | 'missing_birth_date'
  | 'missing_responsible_person'
  | 'no_topic'
  | 'forbidden_category'
  | 'missing_purpose'
  | 'several_purposes'
  | 'missing_start'
  | 'missing_expiry'
  | 'expiry_not_a_date'
  | 'term_too_long'
  | 'unsigned'
  | 'signature_in_future'
  | 'signed_before_form_version'
  | 'signer_not_the_client'
  | 'signed_by_recipient'
  | 'representative_without_authority'
  | 'representative_without_end'
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

/**
 * Everything that is wrong with a release at an instant, always in the same order. The release is in force only while
 * the list is empty. Sources: 45 CFR 164.508(c); 42 CFR 2.31; 15 U.S.C. 7001 (electronic signatures); the rule pack of
 * the place. `ruledBy` is the newest signed release between the same two people, if it is another one.
 */
export function defects(release: Release, rules: Rules, at: Date, ruledBy: Release | null = null): Defect[] {
  return [...standing(release, rules), ...passing(release, rules, at, ruledBy)]
}

const examined = new WeakMap<Release, { rules: Rules; found: readonly Defect[] }>()

/** Defects that do not depend on the time. They are examined once, because a release never changes. */
function standing(release: Release, rules: Rules): readonly Defect[] {
  const before = examined.get(release)
  if (before?.rules === rules) return before.found
  const found = [...elementDefects(release, rules), ...signatureDefects(release, rules)]
  examined.set(release, { rules, found })
  return found
}

function elementDefects(release: Release, rules: Rules): Defect[] {
  const found: Defect[] = []
  if (isBlank(release.clientName)) found.push('missing_client_name')
  if (isBlank(release.discloser)) found.push('missing_discloser')
  if (isBlank(release.recipientName)) found.push('missing_recipient')
  else if (namesNobody(release.recipientName)) found.push('recipient_not_a_named_person')
  if (saysNothing(release.relationship)) found.push('missing_relationship')
  if (release.topics.length === 0) found.push('no_topic')
  if (release.forbidden.length > 0) found.push('forbidden_category')
  if (release.purposes.every(isBlank)) found.push('missing_purpose')
  if (!release.expiresAt && isBlank(release.expiryEvent)) found.push('missing_expiry')
  else if (!release.expiresAt && rules.pack.expiryDateRequired) found.push('expiry_not_a_date')
  if (isTermTooLong(release, rules)) found.push('term_too_long')
  for (const element of rules.pack.extraElements) if (lacks[element](release)) found.push(defectOf[element])
  return found
}

/** What some places ask of a form on top, and when a form lacks it. */
const lacks: Readonly<Record<ExtraElement, (release: Release) => boolean>> = {
  birth_date: ({ statedBirthDate }) => !statedBirthDate,
  affiliation: ({ recipientAffiliation }) => isBlank(recipientAffiliation),
  responsible_person: ({ responsibleName }) => namesNobody(responsibleName),
  start_date: ({ startsAt }) => !startsAt,
  one_purpose: ({ purposes }) => purposes.filter((purpose) => !isBlank(purpose)).length > 1,
}
const defectOf = {
  birth_date: 'missing_birth_date',
  affiliation: 'missing_affiliation',
  responsible_person: 'missing_responsible_person',
  start_date: 'missing_start',
  one_purpose: 'several_purposes',
} as const satisfies Record<ExtraElement, Defect>

function signatureDefects(release: Release, rules: Rules): Defect[] {
  const found: Defect[] = []
  const { signedAt, representative, formVersion } = release
  if (isBlank(release.signedName) || !signedAt) found.push('unsigned')
  if (signedAt && signedAt < formVersion.publishedAt) found.push('signed_before_form_version')
  found.push(...signerDefects(release))
  if (representative && !authorityEndsAt(release, rules)) found.push('representative_without_end')
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

/**
 * Whether the client signed, or somebody who shows their right to. Whoever a form names cannot sign it, except by a
 * name that is the client's as well.
 */
function signerDefects({ signedName, clientName, recipientName, representative }: Release): Defect[] {
  const found: Defect[] = []
  const signers = [signedName, representative?.name ?? ''].filter((name) => !isBlank(name))
  const allowed = [clientName, representative?.name ?? '']
  const isToCompare = !isBlank(signedName) && !isBlank(clientName)
  if (isToCompare && !allowed.some((name) => isSamePerson(signedName, name))) found.push('signer_not_the_client')
  if (signers.some((name) => isOther(name, recipientName, clientName))) found.push('signed_by_recipient')
  if (representative) {
    const { name, authority, evidence } = representative
    if (namesNobody(name) || saysNothing(authority) || saysNothing(evidence))
      found.push('representative_without_authority')
  }
  return found
}

/** Whether a name is this other person's rather than the client's. */
function isOther(name: string, other: string, client: string): boolean {
  if (hasSameWords(name, client)) return false
  return hasSameWords(name, other) || (isSamePerson(name, other) && !isSamePerson(name, client))
}

/** Defects at this instant, which may be gone or come at another. */
function passing(release: Release, rules: Rules, at: Date, ruledBy: Release | null): Defect[] {
  const found: Defect[] = []
  const { signedAt, startsAt, representative } = release
  const happened = eventsUntil(release, at)
  if (signedAt && isAfter(signedAt, at)) found.push('signature_in_future')
  const authorityEnds = representative && authorityEndsAt(release, rules)
  if (authorityEnds && !isAfter(authorityEnds, at)) found.push('representative_authority_ended')
  if (startsAt && isAfter(startsAt, at)) found.push('not_yet_in_force')
  const ends = endsAt(release, rules)
  if ((ends && !isAfter(ends, at)) || happened.expiry_event) found.push('expired')
  if (happened.revoked) found.push('revoked')
  // Whether the release was suspended by a spoken wish and not resumed since. At the same instant the suspension wins.
  if (happened.suspended && !(happened.resumed && isAfter(happened.resumed, happened.suspended)))
    found.push('suspended')
  if (ruledBy && ruledBy.id !== release.id) found.push('superseded')
  if (happened.known_false) found.push('known_false')
  return found
}

type Happened = { [Kind in Release['events'][number]['kind']]?: Date }
const nothing: Happened = {}

/** The last time each kind of event had happened to a release by an instant. */
function eventsUntil(release: Release, at: Date): Happened {
  if (release.events.length === 0) return nothing
  const last: Happened = {}
  for (const event of release.events) {
    if (isAfter(event.at, at)) continue
    const before = last[event.kind]
    if (!before || isAfter(event.at, before)) last[event.kind] = event.at
  }
  return last
}

/** Compares numbers, because comparing two dates as objects is many times slower and every fact asks this. */
export function isAfter(a: Date, b: Date): boolean {
  return a.getTime() > b.getTime()
}

function isBlank(text: string): boolean {
  return !/\S/.test(text)
}
