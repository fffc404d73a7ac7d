import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '../rows/known-about.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { type OnNeverList, onNeverList } from '../rules/on-never-list.ts'

/** What the client's list keeps from the person behind a link, or without one from everybody. */
export async function seeOnNeverList(viewer: Viewer<'client'>, link: string | null): Promise<OnNeverList[]> {
  const found = await asOwnClient(viewer, async (tx, client) => {
    const own = link ? await ownSharing(tx, viewer, link) : null
    if (own) return onNeverList(own.known, own.pair)
    // An id that nobody has stands for somebody new.
    const familyMemberId = crypto.randomUUID() as FamilyMemberId
    const pair = { centerId: client.centerId, clientId: client.id, familyMemberId, at: viewer.at }
    return onNeverList(await knownAbout(tx, client.id), pair)
  })
  return found ?? []
}
