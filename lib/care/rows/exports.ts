import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { figuresExport } from '#drizzle/tables/audit.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, ReleaseId, StaffId } from '#lib/kernel/id.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { ExportedFigures } from '../rules/exported-figures.ts'

/** How long a file waits for whoever said why they want it. */
const waitsMs = 15 * 60_000

/** Who saved these as a file last, when and why: about one client, or about none. */
export async function lastExports(tx: Tx, figures: ExportedFigures, client: ClientId | null = null) {
  const about = client ? eq(figuresExport.clientId, client) : isNull(figuresExport.clientId)
  return tx
    .select({ id: figuresExport.id, at: figuresExport.at, name: staffMember.name, reason: figuresExport.reason })
    .from(figuresExport)
    .leftJoin(staffMember, eq(staffMember.id, figuresExport.staffId))
    .where(and(eq(figuresExport.figures, figures), about))
    .orderBy(desc(figuresExport.at))
    .limit(10)
}

/** Of how many days somebody asked for a file a moment ago; null where they did not, or somebody else did. */
export async function daysAskedFor(tx: Tx, id: string, figures: ExportedFigures, staffId: StaffId, at: Date) {
  return (await exportAskedFor(tx, id, figures, staffId, at))?.days ?? null
}

/** What somebody asked for as a file a moment ago; null where they did not, or somebody else did. */
export async function exportAskedFor(tx: Tx, id: string, figures: ExportedFigures, staffId: StaffId, at: Date) {
  const [asked] = await tx
    .select({ days: figuresExport.days, clientId: figuresExport.clientId, releaseId: figuresExport.releaseId })
    .from(figuresExport)
    .where(
      and(
        eq(figuresExport.id, id),
        eq(figuresExport.figures, figures),
        eq(figuresExport.staffId, staffId),
        gt(figuresExport.at, new Date(at.getTime() - waitsMs)),
      ),
    )
  return asked ?? null
}

/** That somebody saves figures as a file from now on, and why. Gives what the file is asked for by. */
export async function keepExport(
  tx: Tx,
  staff: OwnStaff,
  of: {
    readonly figures: ExportedFigures
    readonly days: number
    readonly reason: string
    readonly at: Date
    readonly clientId?: ClientId
    readonly releaseId?: ReleaseId
  },
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(figuresExport).values({ ...of, centerId: staff.centerId, id, staffId: staff.id })
  return id
}
