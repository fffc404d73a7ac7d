import { sql } from 'drizzle-orm'
import { familyMember } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Involvement } from '#lib/people/rules/roles.ts'
import { ownAccountId } from '../rows/own-account.ts'
import { ownCenter } from '../rows/own-center.ts'

interface Wish {
  readonly involvement: Involvement
  /** The first day on which they want to hear again; only for nothing. */
  readonly until: string | null
}

/**
 * Somebody says how involved they want to be. It is kept whether or not anybody named them as family: somebody who
 * works here, too, finds it again, and cannot tell by it. The policy lets them write their own row only.
 */
export const setInvolvement: Operation<'family', Wish, null, 'say_until'> = async (
  tx,
  viewer,
  { involvement, until },
) => {
  const { id: centerId, timeZone } = await ownCenter(tx)
  const isNothing = involvement === 'nothing'
  if (isNothing && (until === null || until <= dayOf(viewer.at, timeZone))) return refused('say_until')
  const accountId = await ownAccountId(tx)
  if (!accountId) return ok(null)
  await tx
    .insert(familyMember)
    .values({
      centerId,
      id: newId<'family-member'>(),
      accountId,
      involvement,
      involvementUntil: isNothing ? until : null,
      createdAt: viewer.at,
    })
    .onConflictDoUpdate({
      target: [familyMember.centerId, familyMember.accountId],
      set: { involvement: sql`excluded.involvement`, involvementUntil: sql`excluded.involvement_until` },
    })
  return ok(null)
}
