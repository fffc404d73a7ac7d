import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { Withheld } from '../disclose.ts'
import {
  type NeutralMessage,
  neutralMessageShape,
  type OwnConversation,
  type OwnMessage,
  ownConversationShape,
  ownMessageShape,
} from '../own-data.ts'
import { neededFor, ownWordsOfStaff, staffWordsFields } from './staff-words.ts'

/** Which of the viewer's own conversations a page shows: the latest few, or one with everything written in it. */
export type ConversationsAsked = { readonly latest: number } | { readonly id: string } | null

export interface OwnConversations {
  readonly conversations: readonly OwnConversation[]
  readonly ownMessages: readonly OwnMessage[]
  readonly staffMessages: readonly (NeutralMessage | Withheld<'message'>)[]
}

/** More fields of the page's JSON object, as SQL. They read the placeholder `conversation` and the live set `live`. */
export function ownConversationsFields(asked: ConversationsAsked): SQL {
  if (!asked) return sql``
  const one = sql`${sql.placeholder('conversation')}::uuid`
  const columns = sql.raw('id, about_name, with_client, said_at, read_until, read_at')
  const chosen =
    'latest' in asked
      ? sql`select ${columns} from conversation order by said_at desc, id limit ${sql.raw(String(asked.latest))}`
      : sql`select ${columns} from conversation where id = ${one}`
  const conversations = sql`, 'conversations', coalesce((select json_agg(json_build_object('id', c.id,
      'aboutName', c.about_name, 'withClient', c.with_client, 'saidAt', c.said_at, 'readUntil', c.read_until,
      'readAt', c.read_at) order by c.said_at desc, c.id) from (${chosen}) c), '[]')`
  if ('latest' in asked)
    return sql`${conversations}, ${messagesOf(sql`m.conversation_id in (select id from (${chosen}) c)`, sql`''`)}`
  return sql`${conversations}, 'ownMessages', coalesce((select json_agg(json_build_object('words', o.words,
      'language', o.language, 'at', o.at) order by o.at) from conversation_message o where o.conversation_id = ${one}), '[]'),
    ${messagesOf(sql`m.conversation_id = ${one}`, sql`m.words`)}`
}

/**
 * What staff wrote in these conversations. A page that only says that there is something asks for none of its words.
 */
function messagesOf(conversations: SQL, words: SQL): SQL {
  return sql`'staffMessages', coalesce((select json_agg(json_build_object('conversationId', m.conversation_id,
      ${staffWordsFields('m', words)})
      order by m.written_at, m.id)
      from conversation_reply m where m.center_id = (select live_me('center')) and ${conversations}), '[]')`
}

const ownMessageOfStaff = ownWordsOfStaff.extend({ conversationId: z.string() })

const ownConversationsShape = z.object({
  conversations: z.array(ownConversationShape).default([]),
  ownMessages: z.array(ownMessageShape).default([]),
  staffMessages: z.array(z.union([neutralMessageShape, ownMessageOfStaff])).default([]),
})

/** The viewer's own conversations on a page. What staff wrote in their own words comes withheld. */
export function ownConversationsFrom(json: unknown): OwnConversations {
  const { staffMessages, ...own } = ownConversationsShape.parse(json)
  return { ...own, staffMessages: staffMessages.map(messageOf) }
}

/** A neutral sentence as it is, and staff's own words withheld. */
export function messageOf(
  message: NeutralMessage | z.infer<typeof ownMessageOfStaff>,
): NeutralMessage | Withheld<'message'> {
  if (message.neutral !== null) return message
  const { needs, told } = neededFor(message)
  return new Withheld(needs, { conversationId: message.conversationId, ...told })
}
