/** What the client answered to a version: as it is, in words of their own instead, or that nothing is told. */
export const summaryAnswers = ['approved', 'replaced', 'refused'] as const
export type SummaryAnswer = (typeof summaryAnswers)[number]

/** How staff heard an answer that they write down in the client's name. */
export const saidHows = ['in_person', 'phone'] as const
export type SaidHow = (typeof saidHows)[number]

export const summaryWordsMax = 5000

interface Version {
  readonly id: string
  readonly answer: SummaryAnswer | null
  readonly endedAt: Date | null
}

/** What is told now: the version that the client approved and did not take back. */
export const toldNow = <Of extends Version>(versions: readonly Of[]): Of | null =>
  versions.find(({ answer, endedAt }) => answer === 'approved' && endedAt === null) ?? null

/** What waits for the client: the newest version, unless it is answered. */
export const waiting = <Of extends Version>(newestFirst: readonly Of[]): Of | null =>
  newestFirst[0]?.answer === null ? newestFirst[0] : null
