import { eq, sql } from 'drizzle-orm'
import { textNumber } from '#drizzle/tables/listening/texts.ts'
import { isCodeFor } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'

const triesMax = 5
const codeMsMax = codeMinutes * 60_000

/**
 * Somebody types the code that came as a text, by which the number is theirs. From then on their letters come as texts
 * too, as they chose. A wrong code counts, and past a few another has to be asked for.
 */
export const confirmNumber: Operation<
  'family' | 'client',
  { code: string },
  { isRight: boolean },
  'number_code_over'
> = async (tx, viewer, { code }) => {
  const accountId = await ownAccountId(tx)
  const [known] = accountId
    ? await tx.select().from(textNumber).where(eq(textNumber.accountId, accountId)).for('update')
    : []
  if (!known?.codeId || viewer.at.getTime() - known.codeAt.getTime() > codeMsMax) return refused('number_code_over')
  const isRight = isCodeFor(known.codeId, code.normalize('NFKC').replace(/\D/g, ''))
  const codeTries = known.codeTries + 1
  await tx
    .update(textNumber)
    .set(
      isRight
        ? { codeId: null, codeTries: 0, confirmedAt: viewer.at }
        : { codeTries, ...(codeTries >= triesMax && { codeId: null }) },
    )
    .where(eq(textNumber.accountId, known.accountId))
  if (isRight) await tx.execute(sql`select end_spoken_stop()`)
  // A wrong code is no refusal, which would take the count of tries back with everything else.
  return ok({ isRight })
}
