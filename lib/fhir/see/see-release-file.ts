import { and, asc, eq, inArray } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { exportAskedFor } from '#lib/care/rows/exports.ts'
import { asItCounts, type Decision, decide, governing, isIdentified } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import { endsAt } from '#lib/consent/term.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReleaseId, StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { keptBack } from '../rules/kept-back.ts'
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
    const known = await knownAbout(tx, row.clientId)
    const found = asItCounts(known.releases.find((each) => each.id === id)!, known.releases)
    const pair = { ...row, at: viewer.at }
    const ruling = governing(known.releases, pair)
    const told = await tx
      .select({ id: disclosure.id, at: disclosure.at, topics: disclosure.topics, channel: disclosure.channel })
      .from(disclosure)
      .where(and(eq(disclosure.clientId, row.clientId), eq(disclosure.releaseId, id)))
      .orderBy(asc(disclosure.at), asc(disclosure.id))
    const record = releaseRecord({
      release: found,
      signedText: row.signedText,
      endsAt: endsAt(found, known.rules),
      defects: defects(found, known.rules, viewer.at, row.completedAt ? ruling : null),
      isStopped: isStopped(decide(known, { ...pair, topic: 'case_manager' })),
      isIdentified: isIdentified(known, pair),
      keptBack: keptBack(found, known.neverShare, viewer.at),
      recordedAt: row.recordedAt,
      professionals: await named(tx, row.professionals),
      told,
    })
    const { timeZone } = await ownCenter(tx)
    const content = new TextEncoder().encode(JSON.stringify(record, null, 1))
    // The name of a file tells nobody whom it is about.
    const name = `permission-${dayOf(viewer.at, timeZone)}`
    return showing([row.clientId], { name, kind: 'application/fhir+json' as const, content })
  })
}

/** Whether a hold or the end of care keeps back everything, whatever was signed. */
function isStopped(decision: Decision): boolean {
  return !decision.permitted && (decision.reason === 'on_hold' || decision.reason === 'care_ended')
}

async function named(tx: Tx, ids: readonly StaffId[]) {
  if (ids.length === 0) return []
  return tx
    .select({ id: staffMember.id, name: staffMember.name })
    .from(staffMember)
    .where(inArray(staffMember.id, [...ids]))
    .orderBy(asc(staffMember.name))
}
