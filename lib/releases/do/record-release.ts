import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { writeRelease } from '../rows/write-release.ts'
import { releaseOnPaper } from '../rules/paper.ts'
import type { PaperWish, WrittenRelease } from '../rules/release-wish.ts'

type Refusal = 'not_possible' | 'hour_needed' | 'begins_later'

/** Records what a client signed on paper. The outcome names every defect; a form with one stays a draft. */
export const recordRelease: Operation<'staff', PaperWish, WrittenRelease, Refusal> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, wish.client))
  if (!staff || !about) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  return writeRelease(tx, viewer, releaseOnPaper(wish, viewer.at, timeZone), wish.language)
}
