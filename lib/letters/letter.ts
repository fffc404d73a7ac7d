import type { Refusal } from './rules/refusal.ts'

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly startsAt: Date
  readonly content: string
  readonly filename: string
}

/** One letter as it leaves: no name, no topic, no word about health in any part of it. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** With its angle brackets; the same each time the same letter is handed over. */
  readonly messageId: string
  readonly calendar?: CalendarFile
}

/** How handing a letter over went, and the code that says why when it did not go through. */
export type Delivery = { readonly outcome: 'accepted' } | { readonly outcome: Refusal; readonly code: string }
