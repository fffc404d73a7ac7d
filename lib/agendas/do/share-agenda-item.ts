import { and, eq, isNull } from 'drizzle-orm'
import { agendaItem } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { SeenBy } from '../rules/agenda.ts'

/** The client says who reads something on the agenda. What staff wrote staff always read. */
export const shareAgendaItem: Operation<'client', { item: string; seenBy: SeenBy }, null, 'not_possible'> = async (
  tx,
  _viewer,
  wish,
) => {
  const ofWish = and(eq(agendaItem.id, wish.item), isNull(agendaItem.removedAt))
  const [item] = await tx.select().from(agendaItem).where(ofWish)
  if (!item || item.kind === 'need' || (item.writtenBy && wish.seenBy === 'own')) return refused('not_possible')
  await tx.update(agendaItem).set({ seenBy: wish.seenBy }).where(ofWish)
  return ok(null)
}
