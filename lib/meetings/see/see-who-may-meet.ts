import { eq } from 'drizzle-orm'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { governing } from '#lib/consent/decide.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { mayBeInvited } from '../rules/invite.ts'

/** The family members who can be invited. `found` is null when this member of staff does not work with the client. */
export async function seeWhoMayMeet(viewer: Viewer<'staff'>, clientId: ClientId) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, clientId))
    if (!about) return { found: null }
    const { id: centerId, timeZone } = await ownCenter(tx)
    const known = await knownAbout(tx, clientId)
    const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
    const family = links.flatMap((link) => {
      const pair = { centerId, clientId, familyMemberId: link.familyMemberId, at: viewer.at }
      const name = governing(known.releases, pair)?.recipientName ?? ''
      return mayBeInvited(known, pair) ? [{ linkId: link.id, name }] : []
    })
    return { found: { ...about, family, timeZone } }
  })
}
