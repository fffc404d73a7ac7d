import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { agendaItem } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

/** Takes something off the agenda: the client what they wrote, staff what staff wrote. The row is kept. */
export const removeAgendaItem: Operation<'client' | 'staff', { item: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const [item] = await tx.select().from(agendaItem).where(eq(agendaItem.id, wish.item))
  if (!item || (viewer.audience === 'staff' && !(await staffWhoMay(tx, 'arrange_meetings', item.clientId))))
    return refused('not_possible')
  const isTheirs = viewer.audience === 'staff' ? isNotNull(agendaItem.writtenBy) : isNull(agendaItem.writtenBy)
  const rows = await tx
    .update(agendaItem)
    .set({ removedAt: viewer.at })
    .where(and(eq(agendaItem.id, wish.item), isTheirs, isNull(agendaItem.removedAt)))
    .returning({ id: agendaItem.id })
  return rows.length === 1 ? ok(null) : refused('not_possible')
}
