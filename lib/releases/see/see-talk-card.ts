import { asViewer } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '../rows/talk-card-for.ts'
import type { SeenTalkCard } from '../rules/talk.ts'

/** The talk card of one family member; null for a client or a link this member of staff does not work with. */
export function seeTalkCard(
  viewer: Viewer<'staff'>,
  clientId: ClientId,
  linkId: FamilyLinkId,
): Promise<SeenTalkCard | null> {
  return asViewer(viewer, (tx) => talkCardFor(tx, viewer, clientId, linkId))
}
