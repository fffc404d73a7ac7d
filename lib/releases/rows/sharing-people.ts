import { asc } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { OwnClient } from '#lib/clients/rows/own-client.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { SharingPerson } from '../rules/sharing-person.ts'
import { knownAbout } from './known-about.ts'

/** Everybody for whom the client completed a release, in the order in which they were first named. */
export async function sharingPeople(tx: Tx, viewer: Viewer<'client'>, client: OwnClient): Promise<SharingPerson[]> {
  const known = await knownAbout(tx, client.id)
  const links = await tx.select().from(familyLink).orderBy(asc(familyLink.createdAt), asc(familyLink.id))
  return links.flatMap(({ id, familyMemberId, leftAt, identifiedAt }) => {
    const pair = { centerId: client.centerId, clientId: client.id, familyMemberId, at: viewer.at }
    const sharing = sharingBetween(known, pair)
    if (!sharing) return []
    const { recipientName: name, relationship } = sharing.release
    return [{ linkId: id, familyMemberId, name, relationship, sharing, leftAt: identifiedAt ? null : leftAt }]
  })
}
