import { decide } from '#lib/consent/decide.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

/**
 * After less is shared with somebody: once no release covers meetings, they lose the invitations they hold. To be asked
 * for those whom the change touches and nobody else.
 */
export async function withdrawUncovered(
  tx: Tx,
  viewer: Viewer<'client' | 'staff'>,
  { centerId, clientId }: { centerId: CenterId; clientId: ClientId },
  touched: readonly FamilyMemberId[],
): Promise<void> {
  const known = await knownAbout(tx, clientId)
  for (const familyMemberId of touched) {
    const question = { centerId, clientId, familyMemberId, topic: 'meetings', at: viewer.at } as const
    if (decide(known, question).permitted) continue
    await withdrawInvitations(tx, viewer, { client: clientId, familyMember: familyMemberId })
  }
}
