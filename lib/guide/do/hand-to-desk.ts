import { sql } from 'drizzle-orm'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { noteDeed, openRequest } from '../rows/own-request.ts'

interface Wish {
  readonly request: string
  /** Whom it is about, as she was told. */
  readonly aboutName: string
  readonly said: string
  readonly wasAt: string | null
}

/**
 * The family guide hands a request to the duty desk, because somebody may be in danger. The desk gets who wants to be
 * called, and what she writes; what was written to her alone stays with her.
 */
export const handToDesk: Operation<'guide', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const open = await openRequest(tx, wish)
  if (!open.ok) return open
  await noteDeed(tx, { ...open.value, request: wish.request }, 'handed_over', wish.said, viewer.at)
  await tx.execute(sql`select hand_to_desk(${wish.request}, ${wish.aboutName}, ${wish.said})`)
  return ok(null)
}
