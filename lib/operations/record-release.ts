import { eq } from 'drizzle-orm'
import { client } from '#drizzle/schema/people.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { instantOf } from '#lib/meetings/local-time.ts'
import type { Operation } from './operation.ts'
import { ownCenter } from './own-center.ts'
import { ownStaff } from './own-staff.ts'
import { type ReleaseWish, type WrittenRelease, writeRelease } from './write-release.ts'

/** A paper form as typed: days where the paper has days. */
export type PaperWish = Omit<ReleaseWish, 'startsAt' | 'expiresAt' | 'signedAt' | 'representative'> & {
  readonly startsOn: string | null
  readonly expiresOn: string | null
  readonly signedOn: string | null
  readonly representative: { name: string; authority: string; evidence: string; endsOn: string | null } | null
}

/** Records what a client signed on paper. What is wrong with it is named; a defective one stays a draft. */
export const recordRelease: Operation<'staff', PaperWish, WrittenRelease, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, wish.client))
  if (!staff || !about) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  const begin = (day: string | null) => day && instantOf(day, '00:00', timeZone)
  const end = (day: string | null) => day && instantOf(day, '23:59', timeZone)
  // Paper has a day and no hour. The end of that day lets it govern over what was signed earlier on the same day.
  const signedAt = end(wish.signedOn) || null
  const isToday = signedAt !== null && signedAt > viewer.at && begin(wish.signedOn)! <= viewer.at
  const { startsOn, expiresOn, signedOn: _signedOn, representative, ...rest } = wish
  const written = await writeRelease(
    tx,
    viewer,
    {
      ...rest,
      startsAt: begin(startsOn) || null,
      expiresAt: end(expiresOn) || null,
      signedAt: isToday ? viewer.at : signedAt,
      representative: representative && {
        name: representative.name,
        authority: representative.authority,
        evidence: representative.evidence,
        endsAt: end(representative.endsOn) || null,
      },
    },
    wish.language,
  )
  return written ? ok(written) : refused('not_possible')
}
