import type { letter } from '#drizzle/tables/letters.ts'

export type Queued = typeof letter.$inferSelect

/** What becomes of a letter or a text after one try. */
export type Outcome = Partial<Pick<Queued, 'state' | 'attempts' | 'dueAt' | 'sentAt' | 'toEmail' | 'subjectIds'>> & {
  lastCode: string
}

/** Minutes between one failed try and the next. The last pause repeats until the letter expires. */
const waitMinutes = [1, 2, 5, 15, 60] as const

/** A letter that went out, or must not go out, needs no address any more. */
export function over(state: 'sent' | 'withheld' | 'failed', lastCode: string): Outcome {
  return { state, lastCode, toEmail: '', subjectIds: {} }
}

export function tryAgain(due: Queued, lastCode: string, at: Date): Outcome {
  const wait = waitMinutes[Math.min(due.attempts, waitMinutes.length - 1)]!
  return { attempts: due.attempts + 1, dueAt: new Date(at.getTime() + wait * 60_000), lastCode }
}
