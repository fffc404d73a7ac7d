import { type Disclosed, disclose, Withheld } from '#lib/disclosure/disclose.ts'
import type { NeutralMessage, OwnCenter, OwnConversation, OwnMessage } from '#lib/disclosure/own-data.ts'
import { type FamilyPage, readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** What staff wrote and may be read: a neutral sentence, or their own words with the person they are about. */
export type StaffMessage =
  | NeutralMessage
  | {
      readonly neutral: null
      readonly message: Disclosed<'message'>
      readonly about: SharedPerson
      readonly writtenAt: string
    }

export interface OwnConversationList {
  readonly center: OwnCenter
  readonly people: readonly SharedPerson[]
  readonly conversations: readonly OwnConversation[]
  /** When staff last wrote in each, as far as it may be read. */
  readonly answeredAt: ReadonlyMap<string, string>
}

export interface OwnConversationView {
  readonly center: OwnCenter
  /** Null for a conversation that does not exist or is not the viewer's. */
  readonly conversation: OwnConversation | null
  readonly ownMessages: readonly OwnMessage[]
  readonly staffMessages: readonly StaffMessage[]
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

function toldIn({ grants, staffMessages }: FamilyPage): StaffMessage[] {
  const people = sharedPeople(grants, {})
  return staffMessages.flatMap((each): StaffMessage[] => {
    if (!(each instanceof Withheld)) return [each]
    const message = disclose(grants, each)
    const about = people.find((person) => person.linkId === message?.linkId)
    return message && about ? [{ neutral: null, message, about, writtenAt: message.writtenAt }] : []
  })
}
