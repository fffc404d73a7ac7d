import { eq, sql } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { exportAskedFor, lastExports } from '#lib/care/rows/exports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { dayOf, instantAfter } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { accountingLines } from '../rows/accounting-lines.ts'
import { delayedOf, recordRows, toldOpenly } from '../rows/record-rows.ts'

/** Who saved the record of this client, when and why, for a privacy officer who is asked for it. */
export async function seeRecordRequest(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'record', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('read_accounting')) return null
    const { timeZone } = await ownCenter(tx)
    return showing([id], { ...about, timeZone, exports: await lastExports(tx, 'record', id) })
  })
}
export type SeenRecordRequest = FoundBy<typeof seeRecordRequest>

const accountedYears = 6

/** Everything of the record that a client may have a copy of. What is left out leaves no gap: nothing is numbered. */
async function recordOf(tx: Tx, viewer: Viewer<'staff'>, id: ClientId) {
  const [about] = await tx
    .select({ name: client.name, bornOn: client.bornOn, recordNumber: client.recordNumber })
    .from(client)
    .where(eq(client.id, id))
  // Goals and meetings are read as a family member's page is looked at: this client, until the transaction ends.
  const [opened] = await tx.execute<{ is_open: boolean }>(sql`select view_as_family(${id}) as is_open`)
  if (!about || !opened?.is_open) return null
  const { timeZone, name: center } = await ownCenter(tx)
  const since = instantAfter(viewer.at, { years: -accountedYears }, timeZone)
  const lines = await accountingLines(tx, viewer, { client: id, timeZone, since, most: null, after: null })
  const delayed = await delayedOf(tx, id, dayOf(viewer.at, timeZone))
  return {
    ...about,
    center,
    timeZone,
    at: viewer.at,
    ...(await recordRows(tx, id)),
    openly: await toldOpenly(tx, id),
    told: lines.filter((line) => !delayed.has(line.id)),
  }
}
export type RecordOfClient = NonNullable<Awaited<ReturnType<typeof recordOf>>>

/** The same as a file that `write` makes, for whoever said a moment ago why they save it. */
export async function seeRecordFile(
  viewer: Viewer<'staff'>,
  id: ClientId,
  exportId: string | null,
  write: (record: RecordOfClient) => Promise<Uint8Array>,
) {
  return readAsStaff(viewer, 'record-file', async (tx, staff) => {
    const asked = exportId && (await exportAskedFor(tx, exportId, 'record', staff.id, viewer.at))
    if (!asked || asked.clientId !== id || !(await rightsFor(tx, id)).has('read_accounting')) return null
    const record = await recordOf(tx, viewer, id)
    if (!record) return null
    // The name of the file says nothing of anybody.
    const name = `record-${dayOf(viewer.at, record.timeZone)}`
    return showing([id], { name, kind: 'application/pdf' as const, content: await write(record) })
  })
}
