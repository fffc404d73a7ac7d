import { and, desc, eq, isNull } from 'drizzle-orm'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { account, client, familyMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { professionalsOf } from '#lib/care/rows/professionals-of.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * What staff need to record a paper form: the client, their clinicians, the wordings and, if asked for, a draft to
 * correct.
 */
export async function seePaperForm(viewer: Viewer<'staff'>, id: ClientId, draftId: ReleaseId | null) {
  return readAsStaff(viewer, 'paper-form', async (tx, staff) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('record_release')) return null
    const [draft] = draftId
      ? await tx
          .select({ release, email: account.email })
          .from(release)
          .innerJoin(familyMember, eq(familyMember.id, release.familyMemberId))
          .leftJoin(account, eq(account.id, familyMember.accountId))
          .where(
            and(
              eq(release.id, draftId),
              eq(release.clientId, id),
              eq(release.form, 'paper'),
              isNull(release.completedAt),
            ),
          )
      : []
    const { timeZone, place } = await ownCenter(tx)
    const pack = rulePacks[place]
    return showing([id], {
      ...about,
      staff,
      team: await professionalsOf(tx, id),
      versions: await tx
        .select({ id: formVersion.id, label: formVersion.label })
        .from(formVersion)
        .orderBy(desc(formVersion.publishedAt)),
      draft: draft ? { ...draft.release, email: draft.email ?? '' } : null,
      asks: pack.extraElements,
      /** Whether forms of others come in here, on which people also say no. */
      hasFormsOfOthers: pack.formsOfOthers.length > 0,
      timeZone,
    })
  })
}
