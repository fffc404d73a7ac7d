import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { exportAskedFor, lastExports } from '#lib/care/rows/exports.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { type ListPlace, placeInAddress } from '#lib/kernel/list-place.ts'
import { dayOf, instantAfter } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type AccountingLine, accountingLines } from '../rows/accounting-lines.ts'
import { type AccountingFile, accountingFiles } from '../rules/accounting-file.ts'

const perPage = 50
const accountedYears = 6

/** Everything that was told about a client in the last six years, for a privacy officer, a page at a time. */
export async function seeAccounting(viewer: Viewer<'staff'>, id: ClientId, after: ListPlace | null) {
  return readAsStaff(viewer, 'accounting', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    const rights = await rightsFor(tx, id)
    if (!about || !rights.has('read_accounting')) return null
    const { timeZone, name: center } = await ownCenter(tx)
    const since = instantAfter(viewer.at, { years: -accountedYears }, timeZone)
    const rows = await accountingLines(tx, viewer, { client: id, timeZone, since, most: perPage + 1, after })
    const lines = rows.slice(0, perPage)
    const last = lines.at(-1)
    return showing([id], {
      ...about,
      rights,
      center,
      timeZone,
      since,
      lines,
      next: rows.length > perPage && last ? placeInAddress({ at: last.lastAt, id: last.id }) : null,
      exports: await lastExports(tx, 'accounting', id),
    })
  })
}
export type SeenAccounting = FoundBy<typeof seeAccounting>
export type AccountedLine = SeenAccounting['lines'][number]

export interface AccountingOfClient {
  readonly id: ClientId
  readonly name: string
  readonly center: string
  readonly timeZone: string
  /** From when on; and when it was asked for. */
  readonly since: Date
  readonly at: Date
  readonly lines: readonly AccountingLine[]
}

type WriteAccounting = Readonly<
  Record<AccountingFile, (accounting: AccountingOfClient) => Uint8Array | Promise<Uint8Array>>
>

/** The same whole, as a file of the kind that was asked for, for whoever said a moment ago why they save it. */
export async function seeAccountingOfClient(
  viewer: Viewer<'staff'>,
  id: ClientId,
  exportId: string | null,
  as: string | null,
  write: WriteAccounting,
) {
  return readAsStaff(viewer, 'accounting-file', async (tx, staff) => {
    const file = accountingFiles.find((each) => each === as)
    const asked = exportId && (await exportAskedFor(tx, exportId, 'accounting', staff.id, viewer.at))
    if (!file || !asked || asked.clientId !== id || !(await rightsFor(tx, id)).has('read_accounting')) return null
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about) return null
    const { timeZone, name: center } = await ownCenter(tx)
    const since = instantAfter(viewer.at, { years: -accountedYears }, timeZone)
    const lines = await accountingLines(tx, viewer, { client: id, timeZone, since, most: null, after: null })
    const content = await write[file]({ ...about, center, timeZone, since, at: viewer.at, lines })
    const name = `accounting-of-disclosures-${dayOf(viewer.at, timeZone)}`
    return showing([id], { name, kind: kindOf[file], content })
  })
}

const kindOf = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  fhir: 'application/fhir+json',
} as const
