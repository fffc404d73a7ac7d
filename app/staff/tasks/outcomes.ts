/** What a client can say when asked for a release. */
export const askOutcomes = ['wants_release', 'refused', 'ask_later'] as const
