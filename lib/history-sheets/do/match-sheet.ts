import { eq, sql } from 'drizzle-orm'
import { historySheet } from '#drizzle/tables/listening/history-sheets.ts'
import { client } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { handsFor } from '#lib/reports/rows/hands-for.ts'
import { holderOf, whomToAlert } from '#lib/reports/rules/route.ts'

interface Wish {
  readonly sheet: string
  /** Whom it was about when the page was shown. */
  readonly was: string | null
  /** Null for nobody known here. */
  readonly client: string | null
}

/**
 * Says whom a history sheet is about, or that nobody fits after all. It stands on the client's page and beside reports
 * about them from then on, and whoever cares for them is alerted; its writer notices nothing.
 */
export const matchSheet: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'choose_client' | 'changed_meanwhile'
> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  if (staff?.does.get('match_report') !== 'all') return refused('not_possible')
  const [found] = await tx
    .select({ clientId: historySheet.clientId })
    .from(historySheet)
    .where(eq(historySheet.id, wish.sheet))
    .for('update')
  if (!found) return refused('not_possible')
  if (found.clientId !== wish.was) return refused('changed_meanwhile')
  const clientId = wish.client as ClientId | null
  const [about] = clientId ? await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId)) : []
  if (clientId && !about) return refused('choose_client')
  await tx
    .update(historySheet)
    .set({ clientId, readAt: sql`greatest(${historySheet.newestAt}, ${viewer.at.toISOString()})`, readBy: staff.id })
    .where(eq(historySheet.id, wish.sheet))
  if (clientId && clientId !== found.clientId) {
    const holder = holderOf('concern', await handsFor(tx, clientId, viewer.at))
    await alertStaff(tx, staff.centerId, whomToAlert(holder), viewer.at, clientId)
  }
  return ok(null)
}
