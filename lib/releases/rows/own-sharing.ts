import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { type OwnClient, ownClient } from '#lib/clients/rows/own-client.ts'
import type { Known } from '#lib/consent/decide.ts'
import type { Release } from '#lib/consent/release.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { holdReleasesOf, knownAbout } from './known-about.ts'

interface OwnSharing {
  readonly client: OwnClient
  readonly linkId: FamilyLinkId
  /** When that person left by themselves; null unless they are gone now. */
  readonly leftAt: Date | null
  readonly pair: Pair
  readonly known: Known
}

/**
 * What decides about sharing between the client and the person behind one of their own links; null for any other link.
 * With `held`, nobody can change it until the transaction ends, and what others recorded while it waited is included.
 */
export async function ownSharing(
  tx: Tx,
  viewer: Viewer<'client'>,
  link: string,
  { held = false }: { held?: boolean } = {},
): Promise<OwnSharing | null> {
  const client = await ownClient(tx)
  if (!client) return null
  if (held) await holdReleasesOf(tx, client.id)
  const [row] = await tx
    .select()
    .from(familyLink)
    .where(eq(familyLink.id, link as FamilyLinkId))
  if (!row) return null
  const { centerId, id: clientId } = client
  const known = await knownAbout(tx, clientId)
  const at = held ? latest(viewer.at, known.releases) : viewer.at
  const leftAt = row.identifiedAt ? null : row.leftAt
  return { client, linkId: row.id, leftAt, pair: { centerId, clientId, familyMemberId: row.familyMemberId, at }, known }
}

/** The instant the request began, or the completion of the last release if that is later. */
function latest(at: Date, releases: readonly Release[]): Date {
  return new Date(Math.max(at.getTime(), ...releases.map(({ completedAt }) => completedAt?.getTime() ?? 0)))
}
