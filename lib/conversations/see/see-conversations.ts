import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { conversation, conversationMatch, promise } from '#drizzle/tables/listening/conversations.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { areInHandsOf, isLate, ofOwnConversations } from '../rows/waiting.ts'

interface ConversationFilter {
  /** Only those in the viewer's own hands. */
  readonly mine?: boolean
  /** Only those that wait for an answer. */
  readonly waiting?: boolean
  /** Only those whose promised word is late. */
  readonly late?: boolean
  /** The id of the last one on the previous page. */
  readonly after?: string
}

const perPage = 30
const isSettled = sql<boolean>`(${conversation.waitsSince} is null)`
/** Who has waited longest comes first, and then whoever wrote last. */
const rank = sql`coalesce(${conversation.waitsSince}, '-infinity'::timestamptz)`

/**
 * A page of all conversations, as far as this member of staff sees them: those that wait first, crowds after others.
 */
export async function seeConversations(viewer: Viewer<'staff'>, filter: ConversationFilter) {
  return readAsStaff(viewer, 'conversations', async (tx, staff) => {
    const fits = and(
      eq(conversation.centerId, staff.centerId),
      ofOwnConversations(staff),
      filter.mine ? areInHandsOf(staff.id) : undefined,
      filter.waiting ? isNotNull(conversation.waitsSince) : undefined,
      filter.late
        ? sql`${conversation.id} = any (array(select ${promise.conversationId} from ${promise} where ${isLate(viewer.at)}))`
        : undefined,
    )
    const rows = await tx
      .select({
        id: conversation.id,
        aboutName: conversation.aboutName,
        saidAt: conversation.saidAt,
        readAt: conversation.readAt,
        waitsSince: conversation.waitsSince,
        isCrowded: conversation.isCrowded,
        clientId: conversationMatch.clientId,
        clientName: client.name,
        holder: staffMember.name,
        /** By when the next word was promised, where one was. */
        promisedBy: promise.dueAt,
      })
      .from(conversation)
      .leftJoin(conversationMatch, eq(conversationMatch.conversationId, conversation.id))
      .leftJoin(client, eq(client.id, conversationMatch.clientId))
      .leftJoin(staffMember, eq(staffMember.id, conversationMatch.heldBy))
      .leftJoin(promise, and(eq(promise.conversationId, conversation.id), isNull(promise.endedAt)))
      .where(and(fits, await isAfter(tx, filter.after)))
      .orderBy(asc(isSettled), asc(conversation.isCrowded), asc(rank), desc(conversation.saidAt), asc(conversation.id))
      .limit(perPage + 1)
    const shown = rows.slice(0, perPage)
    return showing(
      shown.map(({ clientId }) => clientId),
      {
        staff,
        center: await ownCenter(tx),
        rows: shown,
        next: rows.length > perPage ? shown.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${conversation} where ${fits}`),
      },
    )
  })
}

/** Behind the last one of the page before. The instants are compared backwards where the newest come first. */
async function isAfter(tx: Tx, after: string | undefined): Promise<SQL | undefined> {
  if (!after) return undefined
  const [last] = await tx
    .select({
      isSettled,
      isCrowded: conversation.isCrowded,
      rank: sql<string>`${rank}::text`,
      saidAt: conversation.saidAt,
    })
    .from(conversation)
    .where(sql`${conversation.id} = ${after}::uuid`)
  return (
    last &&
    sql`(${isSettled}, ${conversation.isCrowded}, ${rank}, - extract(epoch from ${conversation.saidAt}), ${conversation.id}) >
      (${last.isSettled}::boolean, ${last.isCrowded}::boolean, ${last.rank}::timestamptz,
       - extract(epoch from ${last.saidAt.toISOString()}::timestamptz), ${after}::uuid)`
  )
}
