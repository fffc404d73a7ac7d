import { and, eq } from 'drizzle-orm'
import { familyMember } from '#drizzle/tables/people.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { goalAreasOf } from '#lib/goals/rows/areas-of-client.ts'
import type { AccountId, CenterId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '#lib/kernel/id.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

/** What staff's own words touch, and whom they reach. */
interface Telling {
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly professional?: StaffId
}

/** What it stands on that words may be said. */
export interface Ground {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly releaseId: ReleaseId
}

/**
 * What lets staff's own words reach this family member at this instant; null unless a release lets every topic be told.
 */
export async function mayTell(tx: Tx, telling: Telling, at: Date): Promise<Ground | null> {
  const { clientId, familyMemberId } = telling
  const goals = await goalAreasOf(tx, clientId)
  const decision = mayTellAll(await knownAbout(tx, clientId), { ...telling, goals, at })
  return decision.permitted ? { clientId, familyMemberId, releaseId: decision.release.id } : null
}

/** The same for whoever reads by an account: null for one that is nobody's family. */
export async function mayTellReader(
  tx: Tx,
  { reader, ...telling }: Omit<Telling, 'familyMemberId'> & { readonly reader: AccountId },
  at: Date,
): Promise<Ground | null> {
  const [member] = await tx
    .select({ id: familyMember.id })
    .from(familyMember)
    .where(and(eq(familyMember.centerId, telling.centerId), eq(familyMember.accountId, reader)))
  return member ? mayTell(tx, { ...telling, familyMemberId: member.id }, at) : null
}
