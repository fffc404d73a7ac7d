import { asc } from 'drizzle-orm'
import { familyLink, staffMember } from '#drizzle/tables/people.ts'
import { type OwnClient, ownClient } from '#lib/clients/rows/own-client.ts'
import type { Place } from '#lib/consent/rule-pack.ts'
import { type Sharing, sharingBetween } from '#lib/consent/scope.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import type { FamilyLinkId, FamilyMemberId, StaffId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '../rows/known-about.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { seeAsFamilyMember } from './see-as-family-member.ts'

/** One person a client has signed for, and how things stand. */
export interface SharingPerson {
  readonly linkId: FamilyLinkId
  readonly familyMemberId: FamilyMemberId
  readonly name: string
  readonly relationship: string
  readonly sharing: Sharing
}

export interface SharingView {
  readonly timeZone: string
  readonly people: SharingPerson[]
  readonly staffNames: ReadonlyMap<StaffId, string>
}

/** Who knows what about the client who asks. People whose release was never complete are not listed. */
export async function seeSharing(viewer: Viewer<'client'>): Promise<SharingView | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    if (!client) return null
    const { timeZone } = await ownCenter(tx)
    return { timeZone, people: await sharingPeople(tx, viewer, client), staffNames: await staffNamesOf(tx) }
  })
}

export async function sharingPeople(tx: Tx, viewer: Viewer<'client'>, client: OwnClient): Promise<SharingPerson[]> {
  const known = await knownAbout(tx, client.id)
  const links = await tx.select().from(familyLink).orderBy(asc(familyLink.createdAt), asc(familyLink.id))
  return links.flatMap(({ id, familyMemberId }) => {
    const pair = { centerId: client.centerId, clientId: client.id, familyMemberId, at: viewer.at }
    const sharing = sharingBetween(known, pair)
    if (!sharing) return []
    const { recipientName: name, relationship } = sharing.release
    return [{ linkId: id, familyMemberId, name, relationship, sharing }]
  })
}

export async function staffNamesOf(tx: Tx): Promise<ReadonlyMap<StaffId, string>> {
  const rows = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
  return new Map(rows.map((row) => [row.id, row.name]))
}

export interface SharingWithOne {
  readonly timeZone: string
  readonly place: Place
  readonly person: SharingPerson | null
  /** Exactly what they see now; null when that is nothing. */
  readonly seen: SharedPerson | null
  readonly staffNames: ReadonlyMap<StaffId, string>
}

/** What stands between the client and one person, with what that person sees. `person` is null for a stranger's link. */
export async function seeSharingWith(viewer: Viewer<'client'>, link: string): Promise<SharingWithOne | null> {
  return asViewer(viewer, async (tx) => {
    if (!(await ownClient(tx))) return null
    const { timeZone, place } = await ownCenter(tx)
    const own = await ownSharing(tx, viewer, link)
    const sharing = own && sharingBetween(own.known, own.pair)
    const staffNames = await staffNamesOf(tx)
    if (!own || !sharing) return { timeZone, place, person: null, seen: null, staffNames }
    const { recipientName: name, relationship } = sharing.release
    const { linkId } = own
    return {
      timeZone,
      place,
      person: { linkId, familyMemberId: own.pair.familyMemberId, name, relationship, sharing },
      seen: await seeAsFamilyMember(tx, own.known, { ...own.pair, linkId }),
      staffNames,
    }
  })
}
