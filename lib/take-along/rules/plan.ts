/** What a crisis plan holds, in the order in which somebody reads it who meets the client unwell. */
export const planParts = ['whomToCall', 'earlySigns', 'whatHelps', 'makesWorse', 'medicines'] as const
export type PlanPart = (typeof planParts)[number]

export type PlanWords = { readonly [Part in PlanPart]: string }

/** A plan without words is none: so a client takes theirs away. */
export const isEmptyPlan = (words: PlanWords) => planParts.every((part) => words[part] === '')
