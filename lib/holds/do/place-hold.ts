import { and, eq, isNull } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { hold, holdEvent } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { holdReleasesOf } from '#lib/releases/rows/known-about.ts'

interface Wish {
  readonly client: string
  /** From whom everything is kept; null for everybody. */
  readonly familyMember: string | null
  readonly words: string
}

/**
 * Switches sharing off, silently and at once, for one family member or for everybody. To the family it looks as if
 * nothing was ever shared. A second hold on the same people changes nothing and is refused.
 */
export const placeHold: Operation<'staff', Wish, null, 'not_possible' | 'held_already'> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const familyMemberId = wish.familyMember as FamilyMemberId | null
  const staff = await staffWhoMay(tx, 'keep_holds', clientId)
  const byAccountId = await ownAccountId(tx)
  if (!staff || !byAccountId) return refused('not_possible')
  await holdReleasesOf(tx, clientId)
  if (familyMemberId) {
    const ofTheirs = and(eq(familyLink.clientId, clientId), eq(familyLink.familyMemberId, familyMemberId))
    const [link] = await tx.select({ id: familyLink.id }).from(familyLink).where(ofTheirs)
    if (!link) return refused('not_possible')
  }
  const whose = familyMemberId ? eq(hold.familyMemberId, familyMemberId) : isNull(hold.familyMemberId)
  const same = await tx
    .select({ id: hold.id })
    .from(hold)
    .where(and(eq(hold.clientId, clientId), isNull(hold.liftedAt), whose))
  if (same.length > 0) return refused('held_already')
  const [centerId, id] = [staff.centerId, crypto.randomUUID()]
  await tx.insert(hold).values({ centerId, id, clientId, familyMemberId, fromAt: viewer.at })
  const placed = { centerId, holdId: id, clientId, kind: 'placed', words: wish.words } as const
  await tx.insert(holdEvent).values({ ...placed, id: crypto.randomUUID(), byAccountId, at: viewer.at })
  return ok(null)
}
