import { and, eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { asItCounts } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { FamilyLinkId, FamilyMemberId, ReleaseId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { isComplete, isFirstOpening, lacksStaffAlone, whyNotRecorded } from '../rules/recording.ts'
import type { ReleaseWish, WrittenRelease } from '../rules/release-wish.ts'
import { composeRelease, draftOf } from './compose-release.ts'
import { holdReleasesOf, knownAbout, releaseOf } from './known-about.ts'
import { signedAlone } from './signed-alone.ts'
import { tellClient, writeWelcome } from './tell-of-form.ts'

type Refusal = 'not_possible' | 'hour_needed' | 'begins_later' | 'corrected_already'

/**
 * Writes a release down with the exact words that were signed. With a defect it is kept as a draft, which opens
 * nothing. Without one a form that the client signed here is complete, and somebody known to whom nothing was open
 * gets a letter that says nothing; a form on paper waits for a second look, and one that the client signed here waits
 * for staff where they must sign too.
 */
export async function writeRelease(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  wish: ReleaseWish,
  language: Language,
): Promise<Result<WrittenRelease, Refusal>> {
  const composed = await composeRelease(tx, wish, language)
  const link = composed && (await linkFor(tx, wish))
  const recordedBy = await ownAccountId(tx)
  if (!composed || !link || !recordedBy) return refused('not_possible')
  const { familyMemberId } = link
  const draft = { ...draftOf(wish, composed), familyMemberId, recordedBy, recordedAt: viewer.at }
  await holdReleasesOf(tx, wish.client)
  // Asked while the releases are held: of two who correct one draft, the second learns that the first has.
  if (await isCorrected(tx, wish.replacesDraftId)) return refused('corrected_already')
  const known = await knownAbout(tx, wish.client)
  const pair = { ...draft, at: viewer.at }
  const obstacle = whyNotRecorded(known, pair, wish)
  if (obstacle) return refused(obstacle)
  const read = asItCounts(
    releaseOf(
      { ...draft, forCheck: false, completedAt: null },
      { version: composed.version, clientBornOn: composed.about.bornOn },
      [],
    ),
    known.releases,
  )
  const found = defects(read, known.rules, viewer.at)
  const written = { id: draft.id, linkId: link.id, isWelcomed: false }
  if (draft.form === 'electronic' && lacksStaffAlone(found)) {
    // What the client signed for the same person before, and nobody signed with them, is replaced.
    const before = await signedAlone(tx, draft)
    await tx.insert(release).values({ ...draft, forCheck: true, replacesDraftId: before?.id ?? null })
    return ok({ ...written, defects: found })
  }
  if (!isComplete(found)) {
    await tx.insert(release).values(draft)
    return ok({ ...written, defects: found })
  }
  if (draft.form === 'paper') {
    await tx.insert(release).values({ ...draft, forCheck: true })
    await tellClient(tx, wish.client)
    return ok({ ...written, defects: [] })
  }
  await tx.insert(release).values({ ...draft, completedAt: viewer.at })
  const isWelcomed = isFirstOpening(known, pair)
  if (isWelcomed) await writeWelcome(tx, draft)
  return ok({ ...written, isWelcomed, defects: [] })
}

/** Whether a later form has taken the place of a draft. */
async function isCorrected(tx: Tx, draft: ReleaseId | undefined): Promise<boolean> {
  if (!draft) return false
  const later = await tx.select({ id: release.id }).from(release).where(eq(release.replacesDraftId, draft)).limit(1)
  return later.length > 0
}

/** The person behind a link of this client's, or whoever is named, by their address and name. */
async function linkFor(tx: Tx, wish: ReleaseWish): Promise<{ id: string; familyMemberId: FamilyMemberId } | null> {
  if (wish.link) {
    const [own] = await tx
      .select({ id: familyLink.id, familyMemberId: familyLink.familyMemberId })
      .from(familyLink)
      .where(and(eq(familyLink.id, wish.link as FamilyLinkId), eq(familyLink.clientId, wish.client)))
    return own ?? null
  }
  const [named] = await tx.execute<{ link_id: string; family_member_id: FamilyMemberId }>(
    sql`select * from name_family_member(${wish.client}, ${wish.email ?? ''}, ${wish.recipientName})`,
  )
  return named ? { id: named.link_id, familyMemberId: named.family_member_id } : null
}
