import type { z } from 'zod'
import type { Topic } from '#lib/consent/topic.ts'
import type { definitions } from './topic-definitions.ts'

/** Every kind of fact that is read from what is known of a client. */
export type FactKind = keyof typeof definitions

/** The fact of each kind, as its definition shapes it. */
export type FactOf = { readonly [Of in FactKind]: Kept<z.infer<(typeof definitions)[Of]['shape']>> }

/** Staff's own words on a report. They may touch several topics, and are told only while every one of them is open. */
export interface Reply {
  readonly reportId: string
  readonly words: string
  readonly topics: readonly Topic[]
  /** The link whose release lets them be told. */
  readonly linkId: string
  readonly writtenAt: string
}

/** The same in a conversation. */
export interface Message extends Omit<Reply, 'reportId'> {
  readonly conversationId: string
}

/** Everything that can be withheld from a family member, by its kind. */
export type ToldOf = FactOf & { readonly reply: Reply; readonly message: Message }
export type Kind = keyof ToldOf

/** The same value, read-only in every part. */
type Kept<Value> = Value extends object ? { readonly [Key in keyof Value]: Kept<Value[Key]> } : Value
