import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { mayBeInvited } from '../rules/invite.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

/**
 * Run after a change that shares less. Whoever is no longer covered for meetings loses the invitations they hold. Only
 * those whom the change touches are named, so that nobody else can notice it.
 */
export async function withdrawUncovered(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  { centerId, clientId }: { centerId: CenterId; clientId: ClientId },
  touched: readonly FamilyMemberId[],
): Promise<void> {
  const known = await knownAbout(tx, clientId)
  for (const familyMemberId of touched) {
    if (mayBeInvited(known, { centerId, clientId, familyMemberId, at: viewer.at })) continue
    await withdrawInvitations(tx, viewer, { client: clientId, familyMember: familyMemberId })
  }
}
