import { and, eq } from 'drizzle-orm'
import { familyMember } from '#drizzle/tables/people.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import { type LifeArea, lifeAreas } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { goalAreasOf } from '#lib/goals/rows/areas-of-client.ts'
import type { AccountId, CenterId, ClientId } from '#lib/kernel/id.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

/** The parts of life in which this family member may be told now how it is going. */
export async function areasToTell(
  tx: Tx,
  { centerId, clientId, reader }: { centerId: CenterId; clientId: ClientId; reader: AccountId },
  at: Date,
): Promise<LifeArea[]> {
  const [member] = await tx
    .select({ id: familyMember.id })
    .from(familyMember)
    .where(and(eq(familyMember.centerId, centerId), eq(familyMember.accountId, reader)))
  if (!member) return []
  const known = await knownAbout(tx, clientId)
  const of = { centerId, clientId, familyMemberId: member.id, goals: await goalAreasOf(tx, clientId), at }
  return lifeAreas.filter((area) => mayTellAll(known, { ...of, topics: ['progress'], area }).permitted)
}
