import { eq } from 'drizzle-orm'
import { conversation, conversationMatch, promise } from '#drizzle/tables/listening/conversations.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsWithConversation } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { areasToTell } from '../rows/areas-to-tell.ts'
import type { ConversationId } from '../rules/conversation.ts'

/** What was agreed in a conversation about how often its writer hears, and what may be told of how it is going now. */
export async function seePromise(viewer: Viewer<'staff'>, id: ConversationId) {
  return readAsStaff(viewer, 'promise', async (tx, staff) => {
    const [found] = await tx
      .select({
        id: conversation.id,
        accountId: conversation.accountId,
        aboutName: conversation.aboutName,
        clientId: conversationMatch.clientId,
        clientName: client.name,
      })
      .from(conversation)
      .leftJoin(conversationMatch, eq(conversationMatch.conversationId, conversation.id))
      .leftJoin(client, eq(client.id, conversationMatch.clientId))
      .where(eq(conversation.id, id))
    if (!found || !(await rightsWithConversation(tx, id)).has('answer_report')) return null
    const { clientId, accountId } = found
    const [agreed] = await tx.select().from(promise).where(eq(promise.conversationId, id))
    const of = clientId && { centerId: staff.centerId, clientId, reader: accountId }
    const open = of ? await areasToTell(tx, of, viewer.at) : []
    return showing([clientId], {
      ...found,
      center: await ownCenter(tx),
      changedAt: agreed?.changedAt ?? null,
      agreed: agreed && !agreed.endedAt ? agreed : null,
      areas: lifeAreas.filter((area) => open.includes(area)),
    })
  })
}
