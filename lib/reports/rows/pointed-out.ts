import { and, eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '#lib/releases/rows/talk-card-for.ts'
import type { StaffWords } from '../rules/staff-words.ts'
import { keyOfHint, wordHints } from '../rules/word-hints.ts'
import type { Ground } from './may-tell.ts'

/**
 * Whether these words hold something that whoever wrote them has not looked at yet. `looked` is what the page pointed
 * out.
 */
export async function hasUnseenHints(
  tx: Tx,
  viewer: Viewer<'staff'>,
  { clientId, familyMemberId }: Ground,
  { looked, ...said }: StaffWords & { readonly looked: string },
): Promise<boolean> {
  const [link] = await tx
    .select({ id: familyLink.id })
    .from(familyLink)
    .where(and(eq(familyLink.clientId, clientId), eq(familyLink.familyMemberId, familyMemberId)))
  const talk = link && (await talkCardFor(tx, viewer, clientId, link.id as FamilyLinkId))
  const seen = looked.split(',')
  return talk ? wordHints(said, talk).some((hint) => !seen.includes(keyOfHint(hint))) : false
}
