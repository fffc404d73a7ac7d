import { laterDay } from '#lib/kernel/local-time.ts'

/**
 * What was decided: a breach; a low probability that it was compromised, by the four factors; or one of the three
 * exceptions (45 CFR 164.402, paragraphs (1) and (2)).
 */
export const wrongDecisions = ['breach', 'low_probability', 'exception'] as const
export type WrongDecision = (typeof wrongDecisions)[number]

/** What is done about something that should not have been told. */
export type WrongEventKind = 'opened' | 'owner' | 'factors' | 'decided' | 'letter' | 'noted' | 'closed'

/** A client is told without unreasonable delay, and no later than this many days after it was discovered. */
const daysToTell = 60

/** The last day on which the letter can go out (45 CFR 164.404(b)). */
export function tellBy(discoveredOn: string): string {
  return laterDay(discoveredOn, { days: daysToTell })
}

/** The four factors of 45 CFR 164.402(2), in its order. */
export interface Factors {
  /** What was told, and how easily somebody is known by it. */
  readonly nature: string
  /** Who got it. */
  readonly whoGotIt: string
  /** Whether it was really seen or taken. */
  readonly acquired: string
  /** What was done so that no harm comes of it. */
  readonly mitigated: string
}

/**
 * Whether a decision can stand on these factors. A breach is presumed; a low probability is shown by all four (45 CFR
 * 164.402(2)).
 */
export function isWeighed(decision: WrongDecision, factors: Factors): boolean {
  const { nature, whoGotIt, acquired, mitigated } = factors
  return decision !== 'low_probability' || [nature, whoGotIt, acquired, mitigated].every((words) => words.trim() !== '')
}
