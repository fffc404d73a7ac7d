import { eq, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'

export interface OwnStaff {
  readonly id: StaffId
  readonly centerId: CenterId
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** What they do at all, by the table of rights; `all` where they do it for every client whom they meet. */
  readonly does: ReadonlyMap<StaffFunction, 'all' | 'some'>
}

/**
 * The member of staff who is signed in; null when the session is over, lacks its second factor, or belongs to nobody on
 * staff.
 */
export async function ownStaff(tx: Tx): Promise<OwnStaff | null> {
  const rows = await tx.execute<{ staff_id: StaffId | null; of_function: StaffFunction; for_all: boolean }>(
    sql`select v.staff_id, f.of_function, f.for_all from viewer() v left join viewer_functions() f on true`,
  )
  if (!rows[0]?.staff_id) return null
  const [row] = await tx
    .select({ id: staffMember.id, centerId: staffMember.centerId, name: staffMember.name, roles: staffMember.roles })
    .from(staffMember)
    .where(eq(staffMember.id, rows[0].staff_id))
  const does = new Map(rows.map((each) => [each.of_function, each.for_all ? ('all' as const) : ('some' as const)]))
  return row ? { ...row, does } : null
}

/** What the member of staff who is signed in does for one client: nothing for one who is not theirs to know. */
export async function rightsFor(tx: Tx, client: string): Promise<ReadonlySet<StaffFunction>> {
  const rows = await tx.execute<{ of_function: StaffFunction }>(
    sql`select r as of_function from viewer_rights(${client}::uuid) r`,
  )
  return new Set(rows.map((each) => each.of_function))
}

/**
 * The member of staff who is signed in, if they do this for this client; null for anybody else and any other client.
 */
export async function staffWhoMay(tx: Tx, wanted: StaffFunction, client: string): Promise<OwnStaff | null> {
  return (await rightsFor(tx, client)).has(wanted) ? ownStaff(tx) : null
}

/** The same for a report: any of them, one about a client of theirs, or one in their hands. */
export async function staffWithReport(tx: Tx, wanted: StaffFunction, report: string): Promise<OwnStaff | null> {
  const [row] = await tx.execute<{ may: boolean }>(
    sql`select viewer_may_with_report(${wanted}, ${report}::uuid) as may`,
  )
  return row?.may ? ownStaff(tx) : null
}

/** What they do with one report. */
export async function rightsWithReport(tx: Tx, report: string): Promise<ReadonlySet<StaffFunction>> {
  const rows = await tx.execute<{ of_function: StaffFunction }>(
    sql`select f.of_function from viewer_functions() f
      where f.of_function like '%\_report' and viewer_may_with_report(f.of_function, ${report}::uuid)`,
  )
  return new Set(rows.map((each) => each.of_function))
}

/** What they do with one conversation: it is marked and answered by whoever does the same with a report. */
export async function rightsWithConversation(tx: Tx, conversation: string): Promise<ReadonlySet<StaffFunction>> {
  const rows = await tx.execute<{ of_function: StaffFunction }>(
    sql`select f.of_function from viewer_functions() f
      where f.of_function like '%\_report' and viewer_may_with_conversation(f.of_function, ${conversation}::uuid)`,
  )
  return new Set(rows.map((each) => each.of_function))
}
