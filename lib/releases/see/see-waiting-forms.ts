import { and, asc, eq, gt, or, type SQL, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { isSentBack, unfinished } from '../rows/waiting-forms.ts'

const perPage = 50

/** Forms that open nothing yet: they wait for a second look or for staff to sign, were sent back, or have defects. */
export async function seeWaitingForms(viewer: Viewer<'staff'>, after: ReleaseId | null) {
  return readAsStaff(viewer, 'waiting-forms', async (tx, staff) => {
    if (!staff.does.has('check_release')) return null
    const account = await ownAccountId(tx)
    const rows = await tx
      .select({
        id: release.id,
        clientId: release.clientId,
        clientName: release.clientName,
        recipientName: release.recipientName,
        relationship: release.relationship,
        form: release.form,
        typedAt: release.recordedAt,
        typedBy: staffMember.name,
        isOwn: sql<boolean>`${release.recordedBy} = ${account}`,
        state: sql<'waits' | 'sent_back' | 'draft'>`case when not ${release.forCheck} then 'draft'
          when ${isSentBack(tx)} then 'sent_back' else 'waits' end`,
      })
      .from(release)
      .leftJoin(staffMember, eq(staffMember.accountId, release.recordedBy))
      .where(and(unfinished(staff), await isAfter(tx, after)))
      .orderBy(asc(release.recordedAt), asc(release.id))
      .limit(perPage + 1)
    const forms = rows.slice(0, perPage)
    return showing(
      forms.map(({ clientId }) => clientId),
      {
        forms,
        timeZone: (await ownCenter(tx)).timeZone,
        next: rows.length > perPage ? forms.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${release} where ${unfinished(staff)}`),
      },
    )
  })
}

async function isAfter(tx: Tx, after: ReleaseId | null): Promise<SQL | undefined> {
  if (!after) return undefined
  const [last] = await tx.select({ at: release.recordedAt }).from(release).where(eq(release.id, after))
  return last && or(gt(release.recordedAt, last.at), and(eq(release.recordedAt, last.at), gt(release.id, after)))
}
