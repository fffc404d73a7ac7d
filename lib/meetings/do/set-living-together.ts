import { and, eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly link: string
  readonly livesTogether: boolean
  /** What the page showed. */
  readonly was: boolean
}

/**
 * Writes down whether a family member and the client live together. It is for staff alone: the center's rhythm reminds
 * them of a joint meeting, and the family is told nothing.
 */
export const setLivingTogether: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  _viewer,
  { link: wanted, livesTogether, was },
) => {
  const [link] = await tx
    .select()
    .from(familyLink)
    .where(eq(familyLink.id, wanted as FamilyLinkId))
  const staff = link && (await staffWhoMay(tx, 'arrange_meetings', link.clientId))
  if (!link || !staff) return refused('not_possible')
  if (link.livesTogether === livesTogether) return ok(null)
  if (link.livesTogether !== was) return refused('changed_meanwhile')
  await tx
    .update(familyLink)
    .set({ livesTogether })
    .where(and(eq(familyLink.id, link.id), eq(familyLink.livesTogether, was)))
  return ok(null)
}
