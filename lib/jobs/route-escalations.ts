import { and, eq, sql } from 'drizzle-orm'
import { escalation } from '#drizzle/tables/sent-later.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { escalationBy } from '#lib/escalations/rules/escalation.ts'
import { type Around, type Colleague, ownerOf, setAsideBy } from '#lib/escalations/rules/owner.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { type Holiday, isOverdue, type OpeningHours } from '#lib/reports/rules/clock.ts'
import type { ResponseStandards } from '#lib/reports/rules/standards.ts'

type Row = {
  readonly center_id: CenterId
  readonly id: string
  readonly about_staff: string
  readonly raised_at: string
  readonly time_zone: string
  readonly opening_hours: OpeningHours
  readonly holidays: readonly Holiday[]
  readonly standards: ResponseStandards
  readonly colleagues: readonly Colleague[]
  readonly worked: readonly StaffId[]
  readonly walled: readonly StaffId[]
  readonly away: readonly { readonly staff: StaffId; readonly cover: StaffId | null }[]
  readonly held_by: StaffId | null
  readonly set_aside: StaffId[]
  readonly placed_at: string | null
  readonly late_at: string | null
}

/**
 * Says on each beat whose it is that a writer asked for somebody else, and alerts them. Who is set aside is said once,
 * at the first beat; whether its owner is still here, on each. Once its hour has passed, everybody hears who could
 * answer instead.
 */
export async function routeEscalations(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    for (const row of await tx.execute<Row>(sql`select * from escalations_that_wait()`)) await route(tx, row, at)
  })
}

async function route(tx: Tx, row: Row, at: Date): Promise<void> {
  const { center_id: centerId, id } = row
  const around: Around = {
    colleagues: row.colleagues,
    worked: row.worked,
    walled: new Set(row.walled),
    coverOf: new Map(row.away.map(({ staff, cover }) => [staff, cover])),
  }
  const aside = row.placed_at ? row.set_aside : setAsideBy(row.about_staff, around)
  const heldBy = isStillTheirs(row, around) ? row.held_by : ownerOf(aside, around)
  const hours = {
    openingHours: row.opening_hours,
    holidays: row.holidays,
    standards: row.standards,
    timeZone: row.time_zone,
  }
  const isLateNow = !row.late_at && isOverdue(escalationBy(row.raised_at, hours), at)
  if (row.placed_at && heldBy === row.held_by && !isLateNow) return
  await tx
    .update(escalation)
    .set({
      heldBy,
      setAside: aside.filter((staff) => staff !== heldBy),
      ...(!row.placed_at && { placedAt: at }),
      ...(isLateNow && { lateAt: at }),
    })
    .where(and(eq(escalation.centerId, centerId), eq(escalation.id, id)))
  const told = isLateNow
    ? row.colleagues.map((each) => each.id).filter((staff) => staff === heldBy || !aside.includes(staff))
    : heldBy && (!row.placed_at || heldBy !== row.held_by)
      ? [heldBy]
      : []
  for (const staff of told) if (!around.walled.has(staff)) await alertStaff(tx, centerId, { staff }, at, null)
}

/** Whoever owns it keeps it while they are here, and neither away nor kept from whom it is about. */
function isStillTheirs({ held_by: owner }: Row, { colleagues, walled, coverOf }: Around): boolean {
  return owner !== null && colleagues.some(({ id }) => id === owner) && !walled.has(owner) && !coverOf.has(owner)
}
