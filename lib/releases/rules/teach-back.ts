/** What a client can answer when they are asked, before they sign, what the form means. */
export const teachBackAnswers = ['as_ticked', 'everything', 'for_good'] as const
export type TeachBackAnswer = (typeof teachBackAnswers)[number]
