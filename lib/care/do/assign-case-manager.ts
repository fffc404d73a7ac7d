import { and, eq, isNull, ne } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { report, reportMatch } from '#drizzle/tables/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { handsFor } from '#lib/reports/rows/hands-for.ts'
import { logAction } from '#lib/reports/rows/log-action.ts'
import { holderOf } from '#lib/reports/rules/route.ts'

/**
 * A supervisor gives a client a case manager, or ends that there is one. The earlier assignment is kept with its end, and
 * what its holder had in hand goes on.
 */
export const assignCaseManager: Operation<
  'staff',
  { client: string; staff: string | null },
  null,
  'not_possible'
> = async (tx, viewer, wish) => {
  const by = await ownStaff(tx)
  const clientId = wish.client as ClientId
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId))
  if (!by?.roles.includes('supervisor') || !about) return refused('not_possible')
  const [chosen] = wish.staff
    ? await tx
        .select({ id: staffMember.id, roles: staffMember.roles })
        .from(staffMember)
        .where(eq(staffMember.id, wish.staff as StaffId))
    : []
  if (wish.staff && !chosen?.roles.includes('case_manager')) return refused('not_possible')
  const former = await tx
    .update(careAssignment)
    .set({ untilAt: viewer.at })
    .where(
      and(
        eq(careAssignment.clientId, clientId),
        eq(careAssignment.role, 'case_manager'),
        isNull(careAssignment.untilAt),
      ),
    )
    .returning({ staffId: careAssignment.staffId })
  if (chosen) {
    const row = { centerId: by.centerId, id: crypto.randomUUID(), clientId, staffId: chosen.id }
    await tx.insert(careAssignment).values({ ...row, role: 'case_manager', sinceAt: viewer.at })
    await alertStaff(tx, by.centerId, { staff: chosen.id }, viewer.at)
  }
  const holders = new Set<StaffId | null>()
  for (const { staffId } of former)
    for (const holder of await handOver(tx, viewer, { clientId, from: staffId, by: by.id })) holders.add(holder)
  for (const holder of holders)
    if (holder !== chosen?.id)
      await alertStaff(tx, by.centerId, holder ? { staff: holder } : { role: 'supervisor' }, viewer.at)
  return ok(null)
}

/** Open reports about a client leave the hands of a former case manager for those they belong in now, and says whose. */
async function handOver(
  tx: Tx,
  viewer: Viewer<'staff'>,
  { clientId, from, by }: { clientId: ClientId; from: StaffId; by: StaffId },
): Promise<(StaffId | null)[]> {
  const held = await tx
    .select({ id: report.id, kind: report.kind })
    .from(reportMatch)
    .innerJoin(report, eq(report.id, reportMatch.reportId))
    .where(and(eq(reportMatch.clientId, clientId), eq(reportMatch.heldBy, from), ne(report.state, 'closed')))
  if (held.length === 0) return []
  const hands = await handsFor(tx, clientId, viewer.at)
  const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
  const nameOf = (id: StaffId | null) => staff.find((each) => each.id === id)?.name ?? '–'
  const holders: (StaffId | null)[] = []
  for (const { id, kind } of held) {
    const heldBy = holderOf(kind, hands)
    if (heldBy === from) continue
    holders.push(heldBy)
    await tx.update(reportMatch).set({ heldBy }).where(eq(reportMatch.reportId, id))
    await logAction(tx, id, by, 'note', viewer.at, `${nameOf(from)} → ${nameOf(heldBy)}`)
  }
  return holders
}
