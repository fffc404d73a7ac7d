import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '../rows/talk-card-for.ts'

/** The talk card of one family member. Nothing is found for a client or a link this member of staff does not work with. */
export function seeTalkCard(viewer: Viewer<'staff'>, clientId: ClientId, linkId: FamilyLinkId) {
  return readAsStaff(viewer, 'talk-card', async (tx) => {
    const card = await talkCardFor(tx, viewer, clientId, linkId)
    return card && showing([clientId], card)
  })
}
