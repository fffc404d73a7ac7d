import { and, eq } from 'drizzle-orm'
import { familyMember } from '#drizzle/tables/people.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { goalAreasOf } from '#lib/goals/rows/areas-of-client.ts'
import type { AccountId, CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

/** Words of staff, what they touch, about whom they are and to whom they go. */
interface Words {
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly reader: AccountId
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly professional?: StaffId
}

/** What lets these words be told to the family member now; null unless one release lets every topic of them be told. */
export async function mayWrite(tx: Tx, words: Words, at: Date) {
  const { centerId, clientId, reader, topics, area, professional } = words
  const [member] = await tx
    .select({ id: familyMember.id })
    .from(familyMember)
    .where(and(eq(familyMember.centerId, centerId), eq(familyMember.accountId, reader)))
  if (!member) return null
  const pair = { centerId, clientId, familyMemberId: member.id }
  const goals = await goalAreasOf(tx, clientId)
  const decision = mayTellAll(await knownAbout(tx, clientId), { ...pair, topics, area, professional, goals, at })
  return decision.permitted ? { clientId, familyMemberId: member.id, releaseId: decision.release.id } : null
}
