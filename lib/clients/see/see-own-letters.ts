import { eq, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { letterRhythm } from '#drizzle/tables/letters.ts'
import { textNumber } from '#drizzle/tables/listening/texts.ts'
import { account } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { OwnTextNumber } from '#lib/disclosure/own-data.ts'
import type { AccountId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { asOwnClient } from '../rows/as-own-client.ts'

export type OwnLetters = NonNullable<Awaited<ReturnType<typeof seeOwnLetters>>>

/** Where a client's letters go, in which language, and when. Null for anybody else, or when the session is over. */
export async function seeOwnLetters(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, { accountId }) => {
    const [own] = await tx
      .select({ email: account.email, language: account.language })
      .from(account)
      .where(eq(account.id, accountId))
    const [rhythm] = await tx.select().from(letterRhythm).where(eq(letterRhythm.accountId, accountId))
    const [house] = await tx.select({ agreedOn: center.textAgreedOn }).from(center)
    return {
      ...own!,
      rhythm: rhythm ?? null,
      takesTexts: Boolean(house?.agreedOn),
      textNumber: await ownTextNumber(tx, accountId),
      timeZone: (await ownCenter(tx)).timeZone,
    }
  })
}

async function ownTextNumber(tx: Tx, accountId: AccountId): Promise<OwnTextNumber | null> {
  const [own] = await tx
    .select({ given: textNumber, stoppedBy: sql<OwnTextNumber['stoppedBy']>`own_text_stop()` })
    .from(textNumber)
    .where(eq(textNumber.accountId, accountId))
  if (!own?.given.number) return null
  const { number, confirmedAt, codeId, refusedAt } = own.given
  return {
    number,
    isConfirmed: confirmedAt !== null,
    isAsked: codeId !== null,
    isRefused: refusedAt !== null,
    stoppedBy: own.stoppedBy,
  }
}
