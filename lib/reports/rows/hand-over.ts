import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { movesFrom } from '../rules/route.ts'
import { handsFor } from './hands-for.ts'
import { logAction } from './log-action.ts'

interface HandOver {
  readonly clientId: ClientId
  readonly from: StaffId
  readonly by: StaffId
  readonly at: Date
}

/**
 * Moves the open reports about a client out of the hands of their former case manager into those they belong in now,
 * and notes each move. Returns who holds them now.
 */
export async function handOver(tx: Tx, { clientId, from, by, at }: HandOver): Promise<(StaffId | null)[]> {
  // What somebody held who no longer meets the client is in nobody's hands.
  const inTheirHands = or(eq(reportMatch.heldBy, from), isNull(reportMatch.heldBy))
  const held = await tx
    .select({ id: report.id, kind: report.kind })
    .from(reportMatch)
    .innerJoin(report, eq(report.id, reportMatch.reportId))
    .where(and(eq(reportMatch.clientId, clientId), inTheirHands, ne(report.state, 'closed')))
  if (held.length === 0) return []
  const moves = movesFrom(from, held, await handsFor(tx, clientId, at))
  const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
  const nameOf = (id: StaffId | null) => staff.find((each) => each.id === id)?.name ?? '–'
  for (const { id, to } of moves) {
    await tx.update(reportMatch).set({ heldBy: to }).where(eq(reportMatch.reportId, id))
    await logAction(tx, id, by, 'note', at, `${nameOf(from)} → ${nameOf(to)}`)
  }
  return moves.map((move) => move.to)
}
