import { eq } from 'drizzle-orm'
import { client } from '#drizzle/schema/people.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'
import { type ReleaseWish, type WrittenRelease, writeRelease } from './write-release.ts'

/** Records what a client signed on paper. What is wrong with it is named; a defective one stays a draft. */
export const recordRelease: Operation<'staff', ReleaseWish, WrittenRelease, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, wish.client))
  if (!staff || !about) return refused('not_possible')
  const written = await writeRelease(tx, viewer, wish, wish.language)
  return written ? ok(written) : refused('not_possible')
}
