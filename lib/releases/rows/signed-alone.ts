import { and, desc, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId, ReleaseId } from '#lib/kernel/id.ts'

/** Said of a row of `release`: a client signed it on the screen, and staff who have to sign too did not. */
export const isSignedAlone = and(
  eq(release.form, 'electronic'),
  eq(release.forCheck, true),
  isNull(release.completedAt),
  sql`not exists (select from release later where later.replaces_draft_id = ${release.id})`,
)!

/** The form between two people that a client signed and staff did not, and whether it was taken back. */
export async function signedAlone(
  tx: Tx,
  { clientId, familyMemberId }: Pick<Pair, 'clientId' | 'familyMemberId'>,
): Promise<{ id: ReleaseId; isTakenBack: boolean } | null> {
  const [found] = await tx
    .select({ id: release.id, isTakenBack: isTakenBack(tx) })
    .from(release)
    .where(and(isSignedAlone, eq(release.clientId, clientId), eq(release.familyMemberId, familyMemberId)))
  return found ?? null
}

/** A form that the client who reads it signed, and how it stands with the signature of staff. */
export interface OwnSignedAlone {
  readonly linkId: FamilyLinkId
  readonly name: string
  readonly signedAt: Date
  readonly state: 'waits' | 'not_signed' | 'taken_back'
}

/** These forms of the client who is signed in, the newest first; for one person where a link is named. */
export async function ownSignedAlone(tx: Tx, link?: FamilyLinkId): Promise<OwnSignedAlone[]> {
  const rows = await tx
    .select({
      linkId: familyLink.id,
      name: release.recipientName,
      signedAt: sql<Date>`${release.signedAt}`.mapWith(release.signedAt),
      isTakenBack: isTakenBack(tx),
      isDeclined: sql<boolean>`exists (select from done_in_own_name('-infinity'::timestamptz) d
        where d.release_id = ${release.id} and d.what = 'not_signed')`,
    })
    .from(release)
    .innerJoin(
      familyLink,
      and(eq(familyLink.clientId, release.clientId), eq(familyLink.familyMemberId, release.familyMemberId)),
    )
    .where(and(isSignedAlone, link && eq(familyLink.id, link)))
    .orderBy(desc(release.recordedAt))
  return rows.map(({ isTakenBack, isDeclined, ...form }) => ({
    ...form,
    state: isTakenBack ? 'taken_back' : isDeclined ? 'not_signed' : 'waits',
  }))
}

function isTakenBack(tx: Tx): SQL<boolean> {
  const taken = and(eq(releaseEvent.releaseId, release.id), eq(releaseEvent.kind, 'revoked'))
  return exists(tx.select({ one: sql`1` }).from(releaseEvent).where(taken)) as SQL<boolean>
}
