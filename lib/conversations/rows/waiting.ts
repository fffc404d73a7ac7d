import { and, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { conversation, conversationMatch, promise } from '#drizzle/tables/listening/conversations.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

/** Begins at the conversations about their clients and in their hands, for whoever does not read all of them. */
export function ofOwnConversations(staff: OwnStaff): SQL | undefined {
  if (staff.does.get('read_reports') === 'all') return undefined
  return sql`(${conversation.id} = any (array(select m.conversation_id from conversation_match m
    where m.client_id = any (array(select viewer_clients('read_reports'))))) or ${areInHandsOf(staff.id)})`
}

export function areInHandsOf(staffId: StaffId): SQL {
  return sql`${conversation.id} = any (array(select m.conversation_id from conversation_match m where m.held_by = ${staffId}))`
}

/** How many conversations wait for an answer: in these hands, and for the duty desk in nobody's. */
export async function countWaiting(tx: Tx, staff: OwnStaff): Promise<number> {
  const isDesk = staff.roles.includes('duty_worker')
  const isTheirs = sql`(${conversationMatch.heldBy} = ${staff.id} or ${isDesk} and ${conversationMatch.heldBy} is null)`
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(conversation)
    .leftJoin(conversationMatch, eq(conversationMatch.conversationId, conversation.id))
    .where(and(isNotNull(conversation.waitsSince), ofOwnConversations(staff), isTheirs))
  return row?.count ?? 0
}

/** A word that was promised and is late: what the list of late ones shows, and what is counted. */
export function isLate(at: Date): SQL | undefined {
  return and(isNull(promise.endedAt), lt(promise.dueAt, at))
}

/** How many words that were promised to families are late, in the whole center. */
export async function countLate(tx: Tx, at: Date): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(promise).where(isLate(at))
  return row?.count ?? 0
}
