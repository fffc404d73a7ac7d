import { and, arrayContains, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { goal, goalProgress, goalStep } from '#drizzle/tables/goals.ts'
import { client, familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { release, releaseRefusal, releaseSentBack } from '#drizzle/tables/releases.ts'
import { crisis, disclosure } from '#drizzle/tables/sharing.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { careEnded } from '#lib/care/rows/care-ended.ts'
import { safetyFlagsOf } from '#lib/care/rows/safety-flags.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { visitsOf } from '#lib/disclosures/rules/visit.ts'
import { sheetsOf } from '#lib/history-sheets/rows/sheets-of.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import { undelivered } from '#lib/people/rows/undelivered.ts'
import { walledFrom } from '#lib/people/rows/walled-from.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { type ReleaseLine, releaseLines } from '#lib/releases/rules/release-line.ts'

const visitsShown = 10
/** Of one visit there may be many looks. */
const looksRead = 200

/**
 * What this member of staff may know of one client. Nothing is found when this member of staff does not work with the
 * client.
 */
export async function seeClient(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'client', async (tx, staff) => {
    const [about] = await tx.select().from(client).where(eq(client.id, id))
    if (!about) return null
    const at = viewer.at.toISOString()
    const team = await tx
      .select({
        id: careAssignment.id,
        staffId: careAssignment.staffId,
        role: careAssignment.role,
        name: staffMember.name,
        phone: staffMember.phone,
        sinceAt: careAssignment.sinceAt,
        assignedBy: sql<string | null>`(select s.name from staff_member s where s.id = ${careAssignment.assignedBy})`,
        /** Who answers for them while they are away now. */
        coveredBy: sql<string | null>`(select s.name from staff_absence a join staff_member s on s.id = a.cover_id
          where a.staff_id = ${careAssignment.staffId} and a.from_at <= ${at} and a.until_at > ${at} limit 1)`,
      })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(and(eq(careAssignment.clientId, id), isNull(careAssignment.untilAt)))
      .orderBy(asc(careAssignment.role))
    // They are shown only to a viewer who may choose among them: a large center has thousands.
    const rights = await rightsFor(tx, id)
    const caseManagers = rights.has('assign_case_manager')
      ? await tx
          .select({ id: staffMember.id, name: staffMember.name })
          .from(staffMember)
          .where(and(isNull(staffMember.leftAt), arrayContains(staffMember.roles, ['case_manager'])))
          .orderBy(asc(staffMember.name), asc(staffMember.id))
      : []
    const goals = await tx.select().from(goal).where(eq(goal.clientId, id)).orderBy(asc(goal.createdAt), asc(goal.id))
    const [lasting] = await tx
      .select()
      .from(crisis)
      .where(and(eq(crisis.clientId, id), isNull(crisis.endedAt)))
    const { timeZone } = await ownCenter(tx)
    const walled = await walledFrom(tx, id)
    return showing([id], {
      ...about,
      rights,
      staff,
      timeZone,
      team,
      // Whoever does not meet the client cannot be assigned to them.
      caseManagers: caseManagers.filter((each) => !walled.has(each.id)),
      walled,
      goals,
      steps: await tx.select().from(goalStep).where(eq(goalStep.clientId, id)).orderBy(asc(goalStep.position)),
      progress: await tx
        .select()
        .from(goalProgress)
        .where(eq(goalProgress.clientId, id))
        .orderBy(desc(goalProgress.writtenAt)),
      releases: await linesOf(tx, viewer, id),
      refusals: await tx
        .select()
        .from(releaseRefusal)
        .where(eq(releaseRefusal.clientId, id))
        .orderBy(desc(releaseRefusal.at)),
      family: await familyOf(tx, viewer, id),
      sheets: rights.has('read_reports') ? await sheetsOf(tx, id) : [],
      safetyFlags: await safetyFlagsOf(tx, id, viewer.at),
      crisis: lasting ?? null,
      careEnded: await careEnded(tx, id),
      visits: visitsOf(
        await tx
          .select()
          .from(disclosure)
          .where(eq(disclosure.clientId, id))
          .orderBy(desc(disclosure.at), desc(disclosure.id))
          .limit(looksRead),
      ).slice(0, visitsShown),
    })
  })
}

export type SeenClient = FoundBy<typeof seeClient>

async function linesOf(tx: Tx, viewer: Viewer<'staff'>, id: ClientId): Promise<ReleaseLine[]> {
  const rows = await tx
    .select({ id: release.id, draft: release.replacesDraftId, forCheck: release.forCheck, back: releaseSentBack.at })
    .from(release)
    .leftJoin(releaseSentBack, eq(releaseSentBack.releaseId, release.id))
    .where(eq(release.clientId, id))
  const ids = (of: typeof rows) => new Set(of.map((row) => row.id))
  const drafts = {
    replaced: new Set(rows.map((row) => row.draft)),
    waiting: ids(rows.filter((row) => row.forCheck)),
    sentBack: ids(rows.filter((row) => row.back)),
  }
  return releaseLines(await knownAbout(tx, id), drafts, viewer.at)
}

async function familyOf(tx: Tx, viewer: Viewer<'staff'>, id: ClientId) {
  const names = await recipientNames(tx, id, viewer)
  const links = await tx
    .select({
      id: familyLink.id,
      familyMemberId: familyLink.familyMemberId,
      identifiedAt: familyLink.identifiedAt,
      leftAt: familyLink.leftAt,
      accountId: familyMember.accountId,
    })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .where(eq(familyLink.clientId, id))
  const failed = new Set((await undelivered(tx)).map(({ linkId }) => linkId))
  return links.map((link) => ({
    ...link,
    name: names.get(link.familyMemberId) ?? '',
    isUndelivered: failed.has(link.id),
  }))
}
