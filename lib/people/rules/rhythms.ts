/** How often letters of one kind leave. */
export const rhythms = ['at_once', 'daily'] as const
export type Rhythm = (typeof rhythms)[number]
