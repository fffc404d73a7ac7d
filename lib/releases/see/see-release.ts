import { and, asc, eq, inArray } from 'drizzle-orm'
import { familyLink, familyMember } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { asItCounts, governing, isOnHold } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import type { ReleaseEvent } from '#lib/consent/release.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkOf } from '../rows/check-of.ts'
import { evidenceFor } from '../rows/evidence.ts'
import { knownAbout } from '../rows/known-about.ts'
import { scansOf } from '../rows/scans.ts'

/** The evidence of one release: the words as signed, who signed, when, and everything that happened since. */
export async function seeRelease(viewer: Viewer<'staff'>, id: ReleaseId) {
  return readAsStaff(viewer, 'release', async (tx, staff) => {
    const [row] = await tx.select().from(release).where(eq(release.id, id))
    if (!row) return null
    const known = await knownAbout(tx, row.clientId)
    const read = asItCounts(known.releases.find((each) => each.id === id)!, known.releases)
    const ruling = governing(known.releases, { ...row, at: viewer.at })
    // What was taken back from the same person before this release was recorded counts against it, so it is shown too.
    const ofPair = known.releases.filter((each) => each.familyMemberId === row.familyMemberId)
    const events = await tx
      .select()
      .from(releaseEvent)
      .where(
        inArray(
          releaseEvent.releaseId,
          ofPair.map((each) => each.id),
        ),
      )
      .orderBy(asc(releaseEvent.at))
    const [person] = await tx
      .select({
        linkId: familyLink.id,
        accountId: familyMember.accountId,
        identifiedAt: familyLink.identifiedAt,
      })
      .from(familyLink)
      .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
      .where(and(eq(familyLink.clientId, row.clientId), eq(familyLink.familyMemberId, row.familyMemberId)))
    const check = await checkOf(tx, row)
    return showing([row.clientId], {
      ...row,
      evidence: await evidenceFor(tx, row, check),
      /** The link of somebody whom no email reaches; null for anybody else. */
      byPhone: person && person.accountId === null ? person.linkId : null,
      /** The link of somebody of whom nobody made sure yet that they are the right person; null for anybody else. */
      unknown: person && person.identifiedAt === null ? person.linkId : null,
      rights: await rightsFor(tx, row.clientId),
      isHeld: isOnHold(known, { ...row, at: viewer.at }),
      check,
      scans: await scansOf(tx, id),
      viewerName: staff.name,
      isOwnRecord: row.recordedBy === (await ownAccountId(tx)),
      events: events.filter((each) => each.releaseId === id || read.events.some((one) => isSame(one, each))),
      defects: defects(read, known.rules, viewer.at, row.completedAt ? ruling : null),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}

function isSame(counted: ReleaseEvent, row: typeof releaseEvent.$inferSelect): boolean {
  return counted.kind === row.kind && counted.at.getTime() === row.at.getTime()
}
