import { and, eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Together {
  readonly livesTogether: boolean
  /** How often these two are to meet: null for as the center does, 0 for never. */
  readonly meetEveryMonths: number | null
}
interface Wish extends Together {
  readonly link: string
  /** What the page showed. */
  readonly was: Together
}

/**
 * Writes down whether a family member and the client live together, and how often these two are to meet. It is for
 * staff alone: that rhythm, or the center's, reminds them of a joint meeting, and the family is told nothing.
 */
export const setLivingTogether: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  _viewer,
  { link: wanted, was, livesTogether, meetEveryMonths },
) => {
  const [link] = await tx
    .select()
    .from(familyLink)
    .where(eq(familyLink.id, wanted as FamilyLinkId))
  const staff = link && (await staffWhoMay(tx, 'arrange_meetings', link.clientId))
  if (!link || !staff) return refused('not_possible')
  const isAs = (one: Together) =>
    link.livesTogether === one.livesTogether && link.meetEveryMonths === one.meetEveryMonths
  if (isAs({ livesTogether, meetEveryMonths })) return ok(null)
  if (!isAs(was)) return refused('changed_meanwhile')
  const changed = await tx
    .update(familyLink)
    .set({ livesTogether, meetEveryMonths })
    .where(
      and(
        eq(familyLink.id, link.id),
        eq(familyLink.livesTogether, was.livesTogether),
        sql`${familyLink.meetEveryMonths} is not distinct from ${was.meetEveryMonths}::integer`,
      ),
    )
    .returning({ id: familyLink.id })
  return changed.length === 1 ? ok(null) : refused('changed_meanwhile')
}
