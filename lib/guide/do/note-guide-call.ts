import { eq } from 'drizzle-orm'
import { guideRequest } from '#drizzle/tables/listening/guide.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { noteDeed, openRequest } from '../rows/own-request.ts'

interface Wish {
  readonly request: string
  readonly reached: boolean
  readonly words: string
  readonly wasAt: string | null
}

/** The family guide writes down a call: that she reached somebody, or tried. */
export const noteGuideCall: Operation<'guide', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const open = await openRequest(tx, wish)
  if (!open.ok) return open
  await noteDeed(tx, { ...open.value, request: wish.request }, wish.reached ? 'called' : 'tried', wish.words, viewer.at)
  await tx
    .update(guideRequest)
    .set({ changedAt: viewer.at, ...(wish.reached && { calledAt: viewer.at }) })
    .where(eq(guideRequest.id, wish.request))
  return ok(null)
}
