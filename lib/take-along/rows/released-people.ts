import { asc, eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { type ScopeLine, sharingBetween } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId } from '#lib/kernel/id.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

/** Somebody whom a client's release names, and what it lets them know now or in a crisis. */
export interface ReleasedPerson {
  readonly linkId: string
  readonly name: string
  readonly relationship: string
  readonly lines: readonly ScopeLine[]
}

/**
 * The family members to whom something is open by a release in force: nobody who is on hold, whose form has a defect or
 * ended, or of whom nobody made sure. Substance use care is left out, because another provider needs a form with
 * elements of its own for it (42 CFR 2.31).
 */
export async function releasedPeople(
  tx: Tx,
  { centerId, clientId }: { centerId: CenterId; clientId: ClientId },
  at: Date,
): Promise<ReleasedPerson[]> {
  const known = await knownAbout(tx, clientId)
  const links = await tx
    .select({ id: familyLink.id, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .where(eq(familyLink.clientId, clientId))
    .orderBy(asc(familyLink.createdAt), asc(familyLink.id))
  return links.flatMap(({ id, familyMemberId }) => {
    const sharing = sharingBetween(known, { centerId, clientId, familyMemberId, at })
    if (sharing?.state !== 'in_force') return []
    const lines = sharing.lines.filter(
      ({ topic, decision }) =>
        topic !== 'substance_use' && (decision.permitted || decision.reason === 'no_crisis_declared'),
    )
    const { recipientName: name, relationship } = sharing.release
    return lines.length > 0 ? [{ linkId: id, name, relationship, lines }] : []
  })
}
