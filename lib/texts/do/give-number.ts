import { eq, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { textNumber } from '#drizzle/tables/listening/texts.ts'
import { config } from '#lib/config/config.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { textNumber as readNumber } from '../rules/text-number.ts'

const codesADay = 5
const dayMs = 86_400_000

type Refusal = 'not_possible' | 'no_text_number' | 'too_many_codes'

/**
 * Somebody gives a number for texts, and a code goes there. Nothing else does until they typed it. Whether the number
 * is somebody else's too is not asked. A number given before gets nothing from now on.
 */
export const giveNumber: Operation<'family' | 'client', { number: string }, null, Refusal> = async (
  tx,
  viewer,
  wish,
) => {
  const number = readNumber(wish.number)
  if (!number) return refused('no_text_number')
  const accountId = await ownAccountId(tx)
  const centerId = await ownCenterId(tx)
  const [house] = await tx.select({ agreedOn: center.textAgreedOn }).from(center)
  if (!accountId || !house?.agreedOn || !config.takesTexts) return refused('not_possible')
  // Held, so that windows that ask at once are counted one after the other.
  const [known] = await tx.select().from(textNumber).where(eq(textNumber.accountId, accountId)).for('update')
  const isToday = known && viewer.at.getTime() - known.countedFrom.getTime() < dayMs
  const codesAsked = isToday ? known.codesAsked + 1 : 1
  if (codesAsked > codesADay) return refused('too_many_codes')
  const given = {
    number,
    codeId: crypto.randomUUID(),
    codeAt: viewer.at,
    codeTries: 0,
    codesAsked,
    countedFrom: isToday ? known.countedFrom : viewer.at,
    confirmedAt: null,
    refusedAt: null,
    refusedCode: null,
  }
  await tx
    .insert(textNumber)
    .values({ centerId, accountId, ...given })
    .onConflictDoUpdate({ target: [textNumber.centerId, textNumber.accountId], set: given })
  await tx.execute(sql`select put_number_code(${given.codeId})`)
  return ok(null)
}
