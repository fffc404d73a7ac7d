import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { formVersion, release } from '#drizzle/schema/consent.ts'
import { center, client, staffMember } from '#drizzle/schema/people.ts'
import { type Defect, defects } from '#lib/consent/defects.ts'
import { rulesFor } from '#lib/consent/rule-pack.ts'
import type { ForbiddenCategory, LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import {
  type AccountId,
  type ClientId,
  type FamilyMemberId,
  newId,
  type ReleaseId,
  type StaffId,
} from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import { releaseOf } from './known-about.ts'
import { releaseText } from './release-text.ts'
import { writeLetter } from './write-letter.ts'

/** What a signed form says, as it stands on paper or on the screen. Days are `YYYY-MM-DD`; they end with the center's day. */
export interface ReleaseWish {
  readonly client: ClientId
  readonly recipientName: string
  readonly relationship: string
  readonly email: string
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
  const [house] = await tx
    .select({ name: center.name, timeZone: center.timeZone, place: center.place, term: center.maximumTermDays })
    .from(center)
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
  const day = (at: Date | null) => at && new Intl.DateTimeFormat('en-CA', { timeZone: house.timeZone }).format(at)
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
 * Writes a release down with the exact words that were signed. Without a defect it is complete and the named person gets
 * a letter that says nothing; with defects it is kept as a draft, which opens nothing.
 */
export async function writeRelease(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  wish: ReleaseWish,
  language: Language,
): Promise<WrittenRelease | null> {
  const composed = await composeRelease(tx, wish, language)
  if (!composed) return null
  const { version, house } = composed
  const [account] = await tx.execute<{ account_id: AccountId }>(sql`select account_id from viewer()`)
  const [link] = await tx.execute<{ link_id: string; family_member_id: FamilyMemberId }>(
    sql`select * from name_family_member(${wish.client}, ${wish.email}, ${wish.language})`,
  )
  const row = {
    ...draftOf(wish, composed),
    familyMemberId: link!.family_member_id,
    recordedBy: account!.account_id,
    recordedAt: viewer.at,
    completedAt: null as Date | null,
  }
  const found = defects(releaseOf(row, version, []), rulesFor(house.place, house.term), viewer.at)
  const isComplete = found.length === 0
  await tx.insert(release).values({ ...row, completedAt: isComplete ? viewer.at : null })
  if (isComplete) {
    await writeLetter(tx, {
      kind: 'welcome',
      client: wish.client,
      familyMember: link!.family_member_id,
      ids: { link: link!.link_id },
    })
  }
  return { id: row.id, linkId: link!.link_id, defects: found }
}

/** The row a wish and its words come to, but for whom it names and when it was recorded. */
export function draftOf(wish: ReleaseWish, composed: NonNullable<Awaited<ReturnType<typeof composeRelease>>>) {
  const {
    representative,
    client: clientId,
    email: _email,
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
