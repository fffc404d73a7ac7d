/** What a client can answer when they are asked, before they sign, what the form means. */
export const teachBackAnswers = ['everything', 'as_ticked', 'for_good'] as const
export type TeachBackAnswer = (typeof teachBackAnswers)[number]
