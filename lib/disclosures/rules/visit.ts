/** How long somebody who looks again is still on the same visit. */
export const visitMs = 3_600_000

interface Look {
  readonly familyMemberId: string
  readonly channel: string
  readonly at: Date
}

/** What one person was shown in one way, without an hour between two looks. The log keeps each of them. */
export interface Visit<Of extends Look> {
  readonly last: Of
  readonly count: number
}

/** The visits behind lines of the log, which come the latest first; so do the visits. */
export function visitsOf<Of extends Look>(looks: readonly Of[]): readonly Visit<Of>[] {
  const visits: { last: Of; first: Of; count: number }[] = []
  for (const look of looks) {
    const same = visits.findLast(
      ({ last }) => last.familyMemberId === look.familyMemberId && last.channel === look.channel,
    )
    if (same && same.first.at.getTime() - look.at.getTime() <= visitMs) {
      same.first = look
      same.count++
    } else visits.push({ last: look, first: look, count: 1 })
  }
  return visits.map(({ last, count }) => ({ last, count }))
}
