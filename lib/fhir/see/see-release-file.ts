import { and, asc, eq } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { exportAskedFor } from '#lib/care/rows/exports.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recordOf } from '../rows/record-of.ts'
import { releaseRecord } from '../rules/release-record.ts'

/**
 * One release with its accounting as FHIR R4, for whoever said a moment ago why they save it. It is of one client and
 * one person alone.
 */
export async function seeReleaseFile(viewer: Viewer<'staff'>, id: ReleaseId, exportId: string | null) {
  return readAsStaff(viewer, 'release-file', async (tx, staff) => {
    const asked = exportId && (await exportAskedFor(tx, exportId, 'release', staff.id, viewer.at))
    if (!asked || asked.releaseId !== id) return null
    const [row] = await tx.select().from(release).where(eq(release.id, id))
    if (!row || !(await rightsFor(tx, row.clientId)).has('read_accounting')) return null
    const told = await tx
      .select({ id: disclosure.id, at: disclosure.at, topics: disclosure.topics, channel: disclosure.channel })
      .from(disclosure)
      .where(and(eq(disclosure.clientId, row.clientId), eq(disclosure.releaseId, id)))
      .orderBy(asc(disclosure.at), asc(disclosure.id))
    const known = await knownAbout(tx, row.clientId)
    const record = releaseRecord({ ...(await recordOf(tx, known, row, viewer.at)), told })
    const { timeZone } = await ownCenter(tx)
    const content = new TextEncoder().encode(JSON.stringify(record, null, 1))
    // The name of a file tells nobody whom it is about.
    const name = `permission-${dayOf(viewer.at, timeZone)}`
    return showing([row.clientId], { name, kind: 'application/fhir+json' as const, content })
  })
}
