import type { Involvement } from './roles.ts'

/** What a family member said of how much they want to hear; null until they did. */
export interface Dial {
  readonly involvement: Involvement | null
  /** The first day on which they want to hear again, `YYYY-MM-DD`. */
  readonly until: string | null
}

/** How the dial stands on a day of the center: nothing ends by itself, and whoever said nothing hears everything. */
export function standing({ involvement, until }: Dial, today: string): Involvement {
  if (involvement !== 'nothing') return involvement ?? 'all'
  return until !== null && today < until ? 'nothing' : 'all'
}
