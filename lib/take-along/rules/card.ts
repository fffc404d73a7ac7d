import { planParts } from './plan.ts'

/** What the link of a wallet card can show: a name, parts of the plan, and that there is an advance directive. */
export const cardParts = ['name', ...planParts, 'directive'] as const
export type CardPart = (typeof cardParts)[number]

/** How long a card counts, unless it is ended before. */
export const cardLasts = { years: 1 } as const

/** How much of the client's own a card of 85.6 x 54 mm holds. */
export const cardWordsMax = 120
