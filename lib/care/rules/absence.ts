import type { StaffId } from '#lib/kernel/id.ts'

/** Somebody on staff is away from one instant until before another, and a colleague covers for them. */
export interface Absence {
  readonly staff: StaffId
  readonly cover: StaffId
  readonly from: Date
  readonly until: Date
}

const yearMs = 366 * 86_400_000

/** Who is away at an instant, by who they are; of two absences at once, the one that began later counts. */
const awayAt = (absences: readonly Absence[], at: Date) =>
  new Map(
    absences
      .filter(({ from, until }) => from <= at && until > at)
      .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.cover < b.cover ? 1 : -1))
      .map((each) => [each.staff, each.cover]),
  )

/**
 * Who answers for somebody at an instant: they themselves, or whoever covers while they are away; null if nobody does
 * who is here. The twin of `here_for` in `drizzle/functions/covers.sql`.
 */
export function hereFor(staff: StaffId, absences: readonly Absence[], at: Date): StaffId | null {
  const away = awayAt(absences, at)
  const asked = new Set<StaffId>()
  let here: StaffId | undefined = staff
  while (here !== undefined && !asked.has(here)) {
    if (!away.has(here)) return here
    asked.add(here)
    here = away.get(here)
  }
  return null
}

export type WhyNotAway =
  | 'away_in_order'
  | 'away_too_long'
  | 'away_already'
  | 'cover_yourself'
  | 'cover_away'
  | 'covers_others'

/**
 * Why somebody cannot be away like this: null if they can. At every moment somebody who is here must answer for them,
 * and for everybody whom they cover: nobody covers in a circle, and no cover is away without a cover of their own.
 */
export function whyNotAway(wish: Absence, known: readonly Absence[]): WhyNotAway | null {
  if (wish.from >= wish.until) return 'away_in_order'
  if (wish.until.getTime() - wish.from.getTime() > yearMs) return 'away_too_long'
  if (wish.staff === wish.cover) return 'cover_yourself'
  const meanwhile = known.filter(({ from, until }) => from < wish.until && until > wish.from && from < until)
  if (meanwhile.some(({ staff }) => staff === wish.staff)) return 'away_already'
  const all = [...meanwhile, wish]
  // Who is away changes at these moments alone.
  const moments = [wish.from, ...meanwhile.flatMap(({ from, until }) => [from, until])].filter(
    (at) => at >= wish.from && at < wish.until,
  )
  if (moments.some((at) => hereFor(wish.staff, all, at) === null)) return 'cover_away'
  const covered = new Set(meanwhile.map(({ staff }) => staff))
  const leavesOthers = [...covered].some((staff) =>
    moments.some((at) => hereFor(staff, all, at) === null && hereFor(staff, meanwhile, at) !== null),
  )
  return leavesOthers ? 'covers_others' : null
}
