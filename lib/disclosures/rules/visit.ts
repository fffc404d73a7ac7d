import { dayOf } from '#lib/kernel/local-time.ts'

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
  /** Each of its looks, the latest first. */
  readonly looks: readonly Of[]
}

/** The visits behind lines of the log, which come the latest first; so do the visits. */
export function visitsOf<Of extends Look>(looks: readonly Of[]): readonly Visit<Of>[] {
  const visits: [Of, ...Of[]][] = []
  for (const look of looks) {
    const same = visits.findLast(
      ([last]) => last.familyMemberId === look.familyMemberId && last.channel === look.channel,
    )
    if (same && same.at(-1)!.at.getTime() - look.at.getTime() <= visitMs) same.push(look)
    else visits.push([look])
  }
  return visits.map((of) => ({ last: of[0], count: of.length, looks: of }))
}

/** The visits of each calendar day, the latest day first. One that goes on past midnight is a visit of either day. */
export function visitsByDay<Of extends Look>(looks: readonly Of[], timeZone: string) {
  const days = Map.groupBy(looks, ({ at }) => dayOf(at, timeZone))
  return [...days].map(([day, ofDay]) => ({ day, visits: visitsOf(ofDay) }))
}

/** As many looks as a page holds, and of no day only a part, unless one day alone is more than a page. */
export function wholeDays<Of extends Look>(looks: readonly Of[], most: number, timeZone: string): readonly Of[] {
  const beyond = looks[most]
  if (!beyond) return looks
  const page = looks.slice(0, most)
  const whole = page.filter(({ at }) => dayOf(at, timeZone) !== dayOf(beyond.at, timeZone))
  return whole.length > 0 ? whole : page
}
