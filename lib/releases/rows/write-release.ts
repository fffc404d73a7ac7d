import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { center, client, familyLink, staffMember } from '#drizzle/tables/people.ts'
import { formVersion, release } from '#drizzle/tables/releases.ts'
import { asItCounts } from '#lib/consent/decide.ts'
import { type Defect, defects } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import type { ForbiddenCategory, LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import {
  type AccountId,
  type ClientId,
  type FamilyLinkId,
  type FamilyMemberId,
  newId,
  type ReleaseId,
  type StaffId,
} from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { withdrawUncovered } from '#lib/meetings/rows/withdraw-uncovered.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { releaseText } from '../rules/release-text.ts'
import { holdReleasesOf, knownAbout, releaseOf } from './known-about.ts'

/** What a signed form says, as it stands on paper or on the screen. Days are `YYYY-MM-DD`; they end with the center's day. */
export interface ReleaseWish {
  readonly client: ClientId
  readonly recipientName: string
  readonly relationship: string
  /** Where the named person is reached; not asked again for somebody behind a link of the client's own. */
  readonly email?: string
  readonly link?: string
  readonly language: Language
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly StaffId[]
  readonly onlyInCrisis: readonly Topic[]
  readonly forbidden: readonly ForbiddenCategory[]
  readonly purposes: readonly string[]
  readonly startsAt: Date | null
  readonly expiresAt: Date | null
  readonly expiryEvent: string
  readonly signedName: string
  readonly signedAt: Date | null
  /** The day a paper was signed on, when nobody wrote down the hour. */
  readonly signedWithin?: { readonly from: Date; readonly until: Date }
  readonly representative: { name: string; authority: string; evidence: string; endsAt: Date | null } | null
  readonly witnessName: string
  readonly staffSignatureName: string
  readonly form: 'paper' | 'electronic'
  readonly agreedToSignElectronically: boolean
  readonly identifiedBy: string
  readonly formVersionId?: string
  readonly replacesDraftId?: ReleaseId
}

export interface WrittenRelease {
  readonly id: ReleaseId
  readonly linkId: string
  readonly defects: readonly Defect[]
}

/** The text a wish comes to, with the form version it stands on. The same wish gives the same words. */
export async function composeRelease(tx: Tx, wish: ReleaseWish, language: Language) {
  const [house] = await tx.select({ name: center.name, timeZone: center.timeZone }).from(center)
  const [about] = await tx
    .select({ name: client.name, centerId: client.centerId })
    .from(client)
    .where(eq(client.id, wish.client))
  const version = await versionFor(tx, wish)
  if (!house || !about || !version) return null
  const named = wish.professionals.length
    ? await tx
        .select({ name: staffMember.name })
        .from(staffMember)
        .where(inArray(staffMember.id, [...wish.professionals]))
        .orderBy(staffMember.name)
    : []
  const day = (at: Date | null) => at && dayOf(at, house.timeZone)
  const text = releaseText(
    {
      ...wish,
      formLabel: version.label,
      clientName: about.name,
      discloser: house.name,
      professionals: named.map((each) => each.name),
      startsOn: day(wish.startsAt),
      expiresOn: day(wish.expiresAt),
      statements: version.statements,
      hasPart2Statement: version.hasPart2Statement && wish.topics.includes('substance_use'),
    },
    language,
  )
  return { text, hash: createHash('sha256').update(text).digest('hex'), version, house, about }
}

/**
 * Writes a release down with the exact words that were signed. Without a defect it is complete, and a person to whom
 * nothing was open gets a letter that says nothing; with defects it is kept as a draft, which opens nothing.
 */
export async function writeRelease(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  wish: ReleaseWish,
  language: Language,
): Promise<Result<WrittenRelease, 'not_possible' | 'hour_needed' | 'begins_later'>> {
  const composed = await composeRelease(tx, wish, language)
  const link = composed && (await linkFor(tx, wish))
  if (!composed || !link) return refused('not_possible')
  const [account] = await tx.execute<{ account_id: AccountId }>(sql`select account_id from viewer()`)
  const row = {
    ...draftOf(wish, composed),
    familyMemberId: link.familyMemberId,
    recordedBy: account!.account_id,
    recordedAt: viewer.at,
    completedAt: null as Date | null,
  }
  await holdReleasesOf(tx, wish.client)
  const known = await knownAbout(tx, wish.client)
  const pair = { ...row, at: viewer.at }
  const isOpen = sharingBetween(known, pair)?.lines.some((line) => line.decision.permitted)
  // The newest rules from its signature on: one that begins later would close what is open until then.
  if (isOpen && wish.startsAt && wish.startsAt > viewer.at) return refused('begins_later')
  if (wish.signedWithin && isOrderUnknown(known.releases, pair, wish.signedWithin)) return refused('hour_needed')
  const read = asItCounts(releaseOf(row, composed.version, []), known.releases)
  const found = defects(read, known.rules, viewer.at)
  // One that begins later is complete all the same: it waits by itself.
  const isComplete = found.every((defect) => defect === 'not_yet_in_force')
  await tx.insert(release).values({ ...row, completedAt: isComplete ? viewer.at : null })
  if (isComplete) await withdrawUncovered(tx, viewer, row, [row.familyMemberId])
  if (isComplete && !isOpen) {
    await writeLetter(tx, {
      kind: 'welcome',
      client: wish.client,
      familyMember: link.familyMemberId,
      gate: 'any',
      dueAt: wish.startsAt,
    })
  }
  return ok({ id: row.id, linkId: link.id, defects: isComplete ? [] : found })
}

/** The person behind a link of this client's, or whoever is named by their address. */
async function linkFor(tx: Tx, wish: ReleaseWish): Promise<{ id: string; familyMemberId: FamilyMemberId } | null> {
  if (wish.link) {
    const [own] = await tx
      .select({ id: familyLink.id, familyMemberId: familyLink.familyMemberId })
      .from(familyLink)
      .where(and(eq(familyLink.id, wish.link as FamilyLinkId), eq(familyLink.clientId, wish.client)))
    return own ?? null
  }
  const [named] = await tx.execute<{ link_id: string; family_member_id: FamilyMemberId }>(
    sql`select * from name_family_member(${wish.client}, ${wish.email ?? ''}, ${wish.language})`,
  )
  return named ? { id: named.link_id, familyMemberId: named.family_member_id } : null
}

/** Whether something else was signed or taken back between the two on the same day, so that only the hour can say what counts. */
function isOrderUnknown(
  releases: readonly Release[],
  { familyMemberId }: { familyMemberId: FamilyMemberId },
  { from, until }: { from: Date; until: Date },
): boolean {
  const isThatDay = (at: Date | null) => at !== null && at >= from && at <= until
  return releases.some(
    (each) =>
      each.familyMemberId === familyMemberId &&
      each.completedAt !== null &&
      (isThatDay(each.signedAt) || each.events.some((event) => isThatDay(event.at))),
  )
}

/** The row a wish and its words come to, but for whom it names and when it was recorded. */
export function draftOf(wish: ReleaseWish, composed: NonNullable<Awaited<ReturnType<typeof composeRelease>>>) {
  const {
    representative,
    client: clientId,
    email: _email,
    link: _link,
    signedWithin: _signedWithin,
    language: _language,
    formVersionId: _version,
    ...parts
  } = wish
  const { text, hash, version, house, about } = composed
  return {
    ...parts,
    centerId: about.centerId,
    id: newId<'release'>(),
    clientId,
    formVersionId: version.id,
    clientName: about.name,
    discloser: house.name,
    topics: [...wish.topics],
    areas: [...wish.areas],
    professionals: [...wish.professionals],
    onlyInCrisis: [...wish.onlyInCrisis],
    forbidden: [...wish.forbidden],
    purposes: [...wish.purposes],
    hasRepresentative: representative !== null,
    representativeName: representative?.name ?? '',
    representativeAuthority: representative?.authority ?? '',
    representativeEvidence: representative?.evidence ?? '',
    representativeEndsAt: representative?.endsAt ?? null,
    signedText: text,
    signedTextHash: hash,
    replacesDraftId: wish.replacesDraftId ?? null,
  }
}

/** The form version a wish names, or the newest that was published by the signature and says what the wish needs. */
async function versionFor(tx: Tx, wish: ReleaseWish) {
  if (wish.formVersionId) {
    const [chosen] = await tx
      .select()
      .from(formVersion)
      .where(eq(formVersion.id, wish.formVersionId as typeof formVersion.$inferSelect.id))
    return chosen
  }
  const versions = await tx
    .select()
    .from(formVersion)
    .where(and(wish.signedAt ? lte(formVersion.publishedAt, wish.signedAt) : undefined))
    .orderBy(desc(formVersion.publishedAt))
  const needsPart2 = wish.topics.includes('substance_use')
  return versions.find((version) => version.hasPart2Statement === needsPart2) ?? versions[0]
}
