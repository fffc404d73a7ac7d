import { type Disclosed, disclose, Withheld } from './disclose.ts'
import type {
  NeutralAnswer,
  NeutralMessage,
  OwnCenter,
  OwnConversation,
  OwnCopy,
  OwnEscalation,
  OwnMessage,
  OwnReport,
  OwnWords,
} from './own-data.ts'
import { type PersonGrant, type SharedPerson, sharedPeople } from './shared-person.ts'

/** An answer that may be read: a neutral sentence, or staff's own words with the name of the person they are about. */
export type OwnAnswer =
  | NeutralAnswer
  | { readonly neutral: null; readonly reply: Disclosed<'reply'>; readonly about: SharedPerson }

/** What staff wrote and may be read: a neutral sentence, or their own words with the person they are about. */
export type StaffMessage =
  | NeutralMessage
  | {
      readonly neutral: null
      readonly message: Disclosed<'message'>
      readonly about: SharedPerson
      readonly writtenAt: string
    }

/** A report as its writer finds it. */
export interface OwnReportView {
  readonly center: OwnCenter
  /** Null for a report that does not exist or is not the viewer's. */
  readonly report: OwnReport | null
  readonly copy: OwnCopy | null
  readonly ownWords: readonly OwnWords[]
  readonly escalations: readonly OwnEscalation[]
  readonly answers: readonly OwnAnswer[]
}

/** A conversation as whoever began it finds it. */
export interface OwnConversationView {
  readonly center: OwnCenter
  /** Null for a conversation that does not exist or is not the viewer's. */
  readonly conversation: OwnConversation | null
  readonly ownMessages: readonly OwnMessage[]
  readonly staffMessages: readonly StaffMessage[]
}

/** The answers that pass the door. */
export function toldAnswers(
  grants: readonly PersonGrant[],
  answers: readonly (NeutralAnswer | Withheld<'reply'>)[],
): OwnAnswer[] {
  const people = sharedPeople(grants, {})
  return answers.flatMap((answer): OwnAnswer[] => {
    if (!(answer instanceof Withheld)) return [answer]
    const reply = disclose(grants, answer)
    const about = people.find((person) => person.linkId === reply?.linkId)
    return reply && about ? [{ neutral: null, reply, about }] : []
  })
}

/** The messages of staff that pass it. */
export function toldMessages(
  grants: readonly PersonGrant[],
  messages: readonly (NeutralMessage | Withheld<'message'>)[],
): StaffMessage[] {
  const people = sharedPeople(grants, {})
  return messages.flatMap((each): StaffMessage[] => {
    if (!(each instanceof Withheld)) return [each]
    const message = disclose(grants, each)
    const about = people.find((person) => person.linkId === message?.linkId)
    return message && about ? [{ neutral: null, message, about, writtenAt: message.writtenAt }] : []
  })
}
