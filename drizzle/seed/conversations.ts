import type { LifeArea } from '#lib/consent/topic.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import { nextPromise, type PromiseDays } from '#lib/conversations/rules/promise.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { NeutralReply } from '#lib/reports/rules/report.ts'
import { momentOf, type When } from './moment.ts'
import { type Said, scopesOf } from './scope.ts'
import type { Happening } from './telling.ts'

type Written = { readonly by: string; readonly on?: When } & (
  | { readonly neutral: NeutralReply }
  | { readonly words: string; readonly about: readonly Said[]; readonly area?: LifeArea }
)

interface Conversation {
  readonly id?: ConversationId
  /** Begun from the page of the client of the story, or from one with this id; otherwise by a name. */
  readonly isFromPage?: boolean
  readonly link?: string
  readonly aboutName?: string
  readonly withClient?: boolean
  readonly language?: Language
  /** Whom it is in the hands of, and who on staff let the client read it too. */
  readonly matched?: { readonly heldBy?: string; readonly includedBy?: string }
  /** How often its writer hears, as agreed on the day of the story with whoever answers. */
  readonly beat?: { readonly by: string; readonly area: LifeArea; readonly everyDays?: PromiseDays }
  readonly written?: readonly Written[]
  /** What the family member wrote later. Only the last of it waits for an answer. */
  readonly more?: readonly { readonly words: string; readonly on: Date }[]
}

/** What the family member of the story wrote on this day, and what staff wrote back. */
export function conversation(words: string, of: Conversation = {}): Happening {
  return (here) => {
    const { story, at, client, familyMember, newId, add } = here
    const id = of.id ?? newId<'conversation'>()
    const accountId = story.accountOf(familyMember.name)
    const link = of.isFromPage ? story.linkBetween(client.name, familyMember.name) : (of.link ?? null)
    const { aboutName = client.name, withClient = false, language = 'en' } = of
    const more = of.more ?? []
    const own = { id, accountId, link, aboutName, withClient, startedAt: at, saidAt: at }
    add('conversation', { ...own, waitsSince: more.at(-1)?.on ?? at })
    for (const each of [{ words, on: at }, ...more])
      add('conversationMessage', {
        id: newId<'message'>(),
        conversationId: id,
        words: each.words,
        language,
        at: each.on,
      })
    if (of.matched)
      add('conversationMatch', {
        conversationId: id,
        clientId: client.clientId,
        heldBy: of.matched.heldBy === undefined ? null : story.staffOf(of.matched.heldBy),
        alertedAt: more.at(-1)?.on ?? at,
        includedAt: of.matched.includedBy === undefined ? null : at,
        includedBy: of.matched.includedBy === undefined ? null : story.staffOf(of.matched.includedBy),
      })
    if (of.beat) {
      const { by, area, everyDays = 14 } = of.beat
      const agreed = { everyDays, area, setBy: story.staffOf(by), changedAt: at, dueAt: nextPromise(at, everyDays) }
      add('promise', { conversationId: id, ...agreed })
    }
    for (const each of of.written ?? []) written(id, each)(here)
  }
}

/** What staff wrote to the family member of the story. It is about the client, unless it is neutral. */
export function written(conversationId: ConversationId, each: Written): Happening {
  return ({ story, at, client, familyMember, newId, add }) => {
    const row = {
      id: newId<'message'>(),
      conversationId,
      accountId: story.accountOf(familyMember.name),
      writtenBy: story.staffOf(each.by),
      writtenAt: momentOf(each.on ?? at),
    }
    if ('neutral' in each) {
      add('conversationReply', { ...row, neutral: each.neutral, topics: [], words: '' })
      return
    }
    const topics = scopesOf(each.about).map((scope) => scope.topic)
    const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
    add('conversationReply', { ...row, ...pair, topics, area: each.area ?? null, words: each.words })
  }
}
