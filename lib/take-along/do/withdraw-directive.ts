import { and, eq, isNull } from 'drizzle-orm'
import { advanceDirective } from '#drizzle/tables/release-papers.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

interface Wish {
  readonly directive: string
}

/** Takes an advance directive away again: from now on nobody on staff finds it. */
export const withdrawDirective: Operation<'client', Wish, null, 'not_yours'> = async (tx, viewer, { directive }) => {
  const [own] = await tx
    .update(advanceDirective)
    .set({ withdrawnAt: viewer.at })
    .where(and(eq(advanceDirective.id, directive), isNull(advanceDirective.withdrawnAt)))
    .returning({ id: advanceDirective.id })
  return own ? ok(null) : refused('not_yours')
}
