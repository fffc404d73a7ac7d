/**
 * What the desk says of a question that fits nobody, besides naming a client: there is none, or nobody can tell yet.
 */
export const settledAs = ['no_such_client', 'cannot_tell'] as const
export type SettledAs = (typeof settledAs)[number]
