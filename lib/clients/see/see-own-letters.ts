import { eq } from 'drizzle-orm'
import { letterRhythm } from '#drizzle/tables/letters.ts'
import { account } from '#drizzle/tables/people.ts'
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
    return { ...own!, rhythm: rhythm ?? null, timeZone: (await ownCenter(tx)).timeZone }
  })
}
