import { desc, isNull } from 'drizzle-orm'
import { neverShare } from '#drizzle/tables/sharing.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '../rows/recipient-names.ts'

/** What the client never wants told, and the people they can keep it from. */
export async function seeNeverList(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const names = await recipientNames(tx, client.id, viewer)
    const entries = await tx
      .select()
      .from(neverShare)
      .where(isNull(neverShare.withdrawnAt))
      .orderBy(desc(neverShare.fromAt))
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      entries: entries.map((each) => ({
        ...each,
        name: each.familyMemberId ? (names.get(each.familyMemberId) ?? '') : null,
      })),
      people: [...names].map(([id, name]) => ({ id, name })),
    }
  })
}
