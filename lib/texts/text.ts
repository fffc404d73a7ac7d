import type { TextRefusal } from './rules/refusal.ts'

/** A text message as it leaves. No part of it holds a name, a topic or a word about health. */
export interface Text {
  /** As `+16125550134`. */
  readonly to: string
  readonly body: string
  /** The same each time the same text is handed over. */
  readonly reference: string
}

/** How handing a text over went, with the code that says why it failed. */
export type TextDelivery = { readonly outcome: 'accepted' } | { readonly outcome: TextRefusal; readonly code: string }
