import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { account, client, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { formVersion, release } from '#drizzle/tables/releases.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** What is needed to record a paper form: the client, their care team, the wordings, and a draft to correct, if asked. */
export async function seePaperForm(viewer: Viewer<'staff'>, id: ClientId, draftId: ReleaseId | null) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about) return { found: null }
    const team = await tx
      .select({ id: careAssignment.staffId, name: staffMember.name, role: careAssignment.role })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(and(eq(careAssignment.clientId, id), isNull(careAssignment.untilAt)))
      .orderBy(asc(staffMember.name))
    const [draft] = draftId
      ? await tx
          .select({ release, email: account.email, language: account.language })
          .from(release)
          .innerJoin(familyMember, eq(familyMember.id, release.familyMemberId))
          .innerJoin(account, eq(account.id, familyMember.accountId))
          .where(and(eq(release.id, draftId), eq(release.clientId, id), isNull(release.completedAt)))
      : []
    return {
      found: {
        ...about,
        staff,
        team: team.filter((each) => each.role !== 'case_manager'),
        versions: await tx
          .select({ id: formVersion.id, label: formVersion.label })
          .from(formVersion)
          .orderBy(desc(formVersion.publishedAt)),
        draft: draft ? { ...draft.release, email: draft.email, language: draft.language } : null,
        timeZone: (await ownCenter(tx)).timeZone,
      },
    }
  })
}
