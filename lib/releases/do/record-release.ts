import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { type ReleaseWish, type WrittenRelease, writeRelease } from '../rows/write-release.ts'

/** A paper form as typed: days where the paper has days. */
export type PaperWish = Omit<ReleaseWish, 'startsAt' | 'expiresAt' | 'signedAt' | 'representative'> & {
  readonly startsOn: string | null
  readonly expiresOn: string | null
  readonly signedOn: string | null
  /** `HH:MM`, if the paper or somebody's memory has it. */
  readonly signedClock: string | null
  readonly representative: { name: string; authority: string; evidence: string; endsOn: string | null } | null
}

/** Records what a client signed on paper. What is wrong with it is named; a defective one stays a draft. */
export const recordRelease: Operation<
  'staff',
  PaperWish,
  WrittenRelease,
  'not_possible' | 'hour_needed' | 'begins_later'
> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, wish.client))
  if (!staff || !about) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  const begin = (day: string | null) => day && instantOf(day, '00:00', timeZone)
  const end = (day: string | null) => day && instantOf(day, '23:59', timeZone)
  const { startsOn, expiresOn, signedOn, signedClock, representative, ...rest } = wish
  return writeRelease(
    tx,
    viewer,
    {
      ...rest,
      startsAt: begin(startsOn) || null,
      expiresAt: end(expiresOn) || null,
      ...signing(viewer.at, timeZone, signedOn, signedClock),
      representative: representative && {
        name: representative.name,
        authority: representative.authority,
        evidence: representative.evidence,
        endsAt: end(representative.endsOn) || null,
      },
    },
    wish.language,
  )
}

/** Paper mostly has a day and no hour: then it counts from the end of that day, or from now when that is today. */
function signing(at: Date, timeZone: string, day: string | null, clock: string | null) {
  if (!day) return { signedAt: null }
  if (clock) return { signedAt: instantOf(day, clock, timeZone) }
  const [from, until] = [instantOf(day, '00:00', timeZone), instantOf(day, '23:59', timeZone)]
  const isToday = from <= at && at < until
  return { signedAt: isToday ? at : until, signedWithin: { from, until } }
}
