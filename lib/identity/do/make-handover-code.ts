import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { makeCode } from '../rows/handover-code.ts'

type Refusal = 'not_possible' | 'step_up' | 'identified_already'

/**
 * Staff make a code to hand over to somebody in front of them, who types it at home. It needs a step up, because it
 * leads to what a release opens, and the client is told.
 */
export const makeHandoverCode: Operation<'staff', { link: string }, null, Refusal> = async (tx, viewer, { link }) => {
  const [found] = await tx
    .select()
    .from(familyLink)
    .where(eq(familyLink.id, link as FamilyLinkId))
  const by = await ownAccountId(tx)
  if (!found || !by || !(await staffWhoMay(tx, 'identify_person', found.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  if (found.identifiedAt) return refused('identified_already')
  const { centerId, clientId, familyMemberId } = found
  await makeCode(tx, viewer, { centerId, pair: { clientId, familyMemberId }, by })
  await tellClient(tx, clientId)
  return ok(null)
}
