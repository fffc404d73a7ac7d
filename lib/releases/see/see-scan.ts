import { and, eq, isNull } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { scanOf } from '../rows/scans.ts'

/** The scan of a paper, for staff who may read the form. Opening it is kept in the audit. */
export async function seeScan(viewer: Viewer<'staff'>, id: ReleaseId, scan: string) {
  return readAsStaff(viewer, 'release-scan', async (tx) => {
    const [of] = await tx.select({ clientId: release.clientId }).from(release).where(eq(release.id, id))
    const found = of && (await scanOf(tx, id, scan))
    return found ? showing([of.clientId], found) : null
  })
}

/** The form on paper that a scan is about to be added to, for staff who may record it. */
export async function seeScanForm(viewer: Viewer<'staff'>, id: ReleaseId) {
  return readAsStaff(viewer, 'paper-form', async (tx) => {
    const [of] = await tx
      .select({
        id: release.id,
        clientId: release.clientId,
        client: release.clientName,
        recipient: release.recipientName,
        relationship: release.relationship,
      })
      .from(release)
      .where(and(eq(release.id, id), eq(release.form, 'paper'), isNull(release.completedAt)))
    return of && (await rightsFor(tx, of.clientId)).has('record_release') ? showing([of.clientId], of) : null
  })
}

/**
 * The scan of a paper the client signed, for them: a copy is theirs (45 CFR 164.508(c)(4)). There is no file where the
 * paper is not theirs.
 */
export async function seeOwnScan(viewer: Viewer<'client'>, id: ReleaseId, scan: string) {
  return asOwnClient(viewer, async (tx) => ({ file: await scanOf(tx, id, scan) }))
}
