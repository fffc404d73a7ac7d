import { and, asc, desc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownEvidence } from '../rows/evidence.ts'
import { scansOfForms } from '../rows/scans.ts'
import { isSignedAlone } from '../rows/signed-alone.ts'

/**
 * Every release the client signed for the person behind a link, the latest first, and one that staff have to sign too;
 * none when the link is not theirs.
 */
export async function seeOwnReleases(viewer: Viewer<'client'>, link: string) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownClient(tx))) return null
    const { timeZone } = await ownCenter(tx)
    const [own] = await tx
      .select()
      .from(familyLink)
      .where(eq(familyLink.id, link as FamilyLinkId))
    if (!own) return { timeZone, releases: [] }
    const releases = await tx
      .select()
      .from(release)
      .where(and(eq(release.familyMemberId, own.familyMemberId), or(isNotNull(release.completedAt), isSignedAlone)))
      .orderBy(desc(release.signedAt), desc(release.completedAt))
    const ids = releases.map((each) => each.id)
    const events = ids.length
      ? await tx.select().from(releaseEvent).where(inArray(releaseEvent.releaseId, ids)).orderBy(asc(releaseEvent.at))
      : []
    const evidence = await ownEvidence(tx, releases)
    const scans = await scansOfForms(tx, ids)
    const seen = releases.map((each, n) => ({
      ...each,
      evidence: evidence[n]!,
      scans: scans.get(each.id)!,
      events: events.filter((event) => event.releaseId === each.id),
    }))
    return { timeZone, releases: seen }
  })
}
