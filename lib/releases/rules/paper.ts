import { instantOf } from '#lib/kernel/local-time.ts'
import { beginningOf, endOf } from './form-day.ts'
import type { PaperWish, ReleaseWish } from './release-wish.ts'

/** A paper form as a release: its days become instants in the center's time zone. */
export function releaseOnPaper(paper: PaperWish, at: Date, timeZone: string): ReleaseWish {
  const { startsOn, expiresOn, signedOn, signedClock, representative, scan: _scan, ...rest } = paper
  return {
    ...rest,
    startsAt: startsOn ? beginningOf(startsOn, timeZone) : null,
    expiresAt: expiresOn ? endOf(expiresOn, timeZone) : null,
    ...paperSigning(signedOn, signedClock, at, timeZone),
    representative: representative && {
      name: representative.name,
      authority: representative.authority,
      evidence: representative.evidence,
      endsAt: representative.endsOn ? endOf(representative.endsOn, timeZone) : null,
    },
  }
}

/**
 * When a paper was signed. Most papers have a day and no hour: such a signature counts from the end of that day, or
 * from now if the day is today, so that it never counts before the client can have given it.
 */
export function paperSigning(
  day: string | null,
  clock: string | null,
  at: Date,
  timeZone: string,
): Pick<ReleaseWish, 'signedAt' | 'signedWithin'> {
  if (!day) return { signedAt: null }
  if (clock) return { signedAt: instantOf(day, clock, timeZone) }
  const [from, until] = [beginningOf(day, timeZone), endOf(day, timeZone)]
  const isToday = from <= at && at < until
  return { signedAt: isToday ? at : until, signedWithin: { from, until } }
}
