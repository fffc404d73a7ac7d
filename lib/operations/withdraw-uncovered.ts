import { familyLink } from '#drizzle/schema/people.ts'
import { decide } from '#lib/consent/decide.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import { knownAbout } from './known-about.ts'
import type { OwnClient } from './own-client.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

/** After a client shared less: whoever may no longer know of meetings loses the invitations they hold. */
export async function withdrawUncovered(tx: Tx, viewer: Viewer<'client'>, client: OwnClient): Promise<void> {
  const known = await knownAbout(tx, client.id)
  const links = await tx.select({ familyMemberId: familyLink.familyMemberId }).from(familyLink)
  for (const { familyMemberId } of links) {
    const question = { centerId: client.centerId, clientId: client.id, familyMemberId, at: viewer.at }
    if (decide(known, { ...question, topic: 'meetings' }).permitted) continue
    await withdrawInvitations(tx, viewer, { client: client.id, familyMember: familyMemberId })
  }
}
