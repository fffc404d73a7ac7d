import type { MailRefusal } from './rules/refusal.ts'

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly startsAt: Date
  readonly content: string
  readonly filename: string
}

/** A letter as it leaves. No part of it holds a name, a topic or a word about health. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** With its angle brackets. It is the same each time the same letter is handed over. */
  readonly messageId: string
  readonly calendar?: CalendarFile
}

/** How handing a letter over went, with the code that says why it failed. */
export type Delivery = { readonly outcome: 'accepted' } | { readonly outcome: MailRefusal; readonly code: string }
