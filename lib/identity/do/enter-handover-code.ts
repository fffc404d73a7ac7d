import { sql } from 'drizzle-orm'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { hashOfCode } from '../rows/handover-code.ts'

/**
 * A family member types the code that the client or staff handed over. Whoever types anything gets the same answer:
 * what a right code opens they find on their page, and a wrong one tells nobody that it is wrong.
 */
export const enterHandoverCode: Operation<'family', { handoverCode: string }, null, never> = async (
  tx,
  _viewer,
  { handoverCode },
) => {
  await tx.execute(sql`select enter_handover_code(${hashOfCode(handoverCode)})`)
  return ok(null)
}
