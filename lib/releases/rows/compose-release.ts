import { createHash } from 'node:crypto'
import { desc, eq, inArray, lte } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type FormVersionId, newId, type StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { releaseText } from '../rules/release-text.ts'
import type { ReleaseWish } from '../rules/release-wish.ts'
import { wordingFor } from '../rules/wording.ts'

type Composed = NonNullable<Awaited<ReturnType<typeof composeRelease>>>

/** The text of a release, with the form version it stands on. The same wish always gives the same text. */
export async function composeRelease(tx: Tx, wish: ReleaseWish, language: Language) {
  const [house] = await tx.select({ name: center.name, timeZone: center.timeZone, place: center.place }).from(center)
  const [about] = await tx
    .select({ name: client.name, bornOn: client.bornOn, centerId: client.centerId })
    .from(client)
    .where(eq(client.id, wish.client))
  const version = await versionFor(tx, wish)
  if (!house || !about || !version) return null
  const day = (at: Date | null) => at && dayOf(at, house.timeZone)
  const text = releaseText(
    {
      ...wish,
      formLabel: version.label,
      ownWords: version.ownWords,
      clientName: about.name,
      discloser: house.name,
      professionals: await namesOf(tx, wish.professionals),
      startsOn: day(wish.startsAt),
      expiresOn: day(wish.expiresAt),
      statements: version.statements,
      mayBePassedOn: rulePacks[house.place].mayBePassedOn,
      hasPart2Statement: version.hasPart2Statement && wish.topics.includes('substance_use'),
    },
    language,
  )
  return { text, hash: createHash('sha256').update(text).digest('hex'), version, house, about }
}

/**
 * The form version a wish names, or the newest one that was published by the signature and says what the wish needs.
 */
async function versionFor(tx: Tx, { formVersionId, signedAt, topics }: ReleaseWish) {
  const versions = await tx
    .select()
    .from(formVersion)
    .where(
      formVersionId
        ? eq(formVersion.id, formVersionId as FormVersionId)
        : signedAt
          ? lte(formVersion.publishedAt, signedAt)
          : undefined,
    )
    .orderBy(desc(formVersion.publishedAt))
  return wordingFor(versions, topics)
}

async function namesOf(tx: Tx, professionals: readonly StaffId[]): Promise<string[]> {
  if (professionals.length === 0) return []
  const rows = await tx
    .select({ name: staffMember.name })
    .from(staffMember)
    .where(inArray(staffMember.id, [...professionals]))
    .orderBy(staffMember.name)
  return rows.map((row) => row.name)
}

/** The row of a release, apart from whom it names, who recorded it and when. */
export function draftOf(wish: ReleaseWish, composed: Composed) {
  const {
    representative,
    client: clientId,
    email: _email,
    link: _link,
    signedWithin: _signedWithin,
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
    recipientAffiliation: wish.recipientAffiliation ?? '',
    responsibleName: wish.responsibleName ?? '',
    statedBirthDate: wish.statedBirthDate ?? null,
    refusedTopics: [...(wish.refusedTopics ?? [])],
    purposes: [...wish.purposes],
    paperKept: wish.paperKept ?? '',
    importedHash: wish.importedHash ?? '',
    leftOut: [...(wish.leftOut ?? [])],
    teachBack: [...(wish.teachBack ?? [])],
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
