/** How the care of a client here ends. */
export const careEnds = ['died', 'discharged'] as const
export type CareEnd = (typeof careEnds)[number]
