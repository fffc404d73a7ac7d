/** Something to talk about at a meeting, or what somebody hopes for from it. */
export const agendaKinds = ['item', 'hope'] as const

/** The client also says what they need there, such as an interpreter: to staff, and to nobody else. */
export const clientAgendaKinds = [...agendaKinds, 'need'] as const
export type AgendaKind = (typeof clientAgendaKinds)[number]

/** Who reads what the client or staff wrote: its writer alone, client and staff both, or all who are invited too. */
export const seenBys = ['own', 'both', 'all'] as const
export type SeenBy = (typeof seenBys)[number]

/** What a family member writes before a meeting: also a goal they suggest, help with a step, or what they need. */
export const preparationKinds = ['item', 'hope', 'goal', 'help', 'need'] as const
export type PreparationKind = (typeof preparationKinds)[number]

/** How people talk with each other at a meeting: the client chooses from our sentences, and adds their own. */
export const groundRules = ['one_at_a_time', 'first_person', 'breaks', 'not_about_past', 'client_stops'] as const
export type GroundRule = (typeof groundRules)[number]

export const agendaWordsMax = 1000
export const rulesWordsMax = 500
