import type { OwnCenter, OwnConversation } from '#lib/disclosure/own-data.ts'
import { type FamilyPage, readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import { type OwnConversationView, toldMessages } from '#lib/disclosure/told-words.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnConversationList {
  readonly center: OwnCenter
  readonly people: readonly SharedPerson[]
  readonly conversations: readonly OwnConversation[]
  /** When staff last wrote in each, as far as it may be read. */
  readonly answeredAt: ReadonlyMap<string, string>
}

/** The viewer's own conversations, and everybody they may begin one about. Null when the session is over. */
export async function seeOwnConversations(viewer: Viewer<'family'>): Promise<OwnConversationList | null> {
  const page = await readFamilyPage(viewer, [], { conversations: { latest: 50 } })
  if (!page) return null
  const { center, grants, conversations } = page
  return { center, people: sharedPeople(grants, {}), conversations, answeredAt: lastAnswers(page) }
}

/** One of the viewer's own conversations, with everything written in it. Null when the session is over. */
export async function seeOwnConversation(viewer: Viewer<'family'>, id: string): Promise<OwnConversationView | null> {
  const page = await readFamilyPage(viewer, [], { conversations: { id } })
  if (!page) return null
  const { center, conversations, ownMessages } = page
  return { center, conversation: conversations[0] ?? null, ownMessages, staffMessages: toldIn(page) }
}

/** When staff last wrote in each conversation, as far as it may be read. */
export function lastAnswers(page: FamilyPage): ReadonlyMap<string, string> {
  return new Map(
    toldIn(page).map((each) => [each.neutral ? each.conversationId : each.message.conversationId, each.writtenAt]),
  )
}

const toldIn = ({ grants, staffMessages }: FamilyPage) => toldMessages(grants, staffMessages)
