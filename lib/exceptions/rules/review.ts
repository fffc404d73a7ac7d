/** What a privacy officer thinks of something that was told on another ground. */
export const reviewVerdicts = ['agreed', 'disagreed'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]
