import { guideRequest } from '#drizzle/tables/listening/guide.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { ownWriter, sentFrom } from '#lib/reports/rows/own-writer.ts'

interface Wish {
  readonly yourName: string
  readonly phone: string
  readonly callBackWhen: string
  readonly words: string
  readonly pageLanguage: Language
  readonly network: string
}

/**
 * Anybody asks to be called by the family guide, with or without an account. Nothing about any client is asked, read or
 * written, so it is the same for everybody.
 */
export const askGuide: Operation<'public', Wish, null, never> = async (tx, viewer, wish) => {
  const accountId = (await ownWriter(tx))?.accountId ?? null
  await tx.insert(guideRequest).values({
    centerId: await ownCenterId(tx),
    id: crypto.randomUUID(),
    accountId,
    writerName: wish.yourName,
    phone: wish.phone,
    callWhen: wish.callBackWhen,
    words: wish.words,
    language: wish.pageLanguage,
    sentFrom: sentFrom(accountId, wish.network),
    askedAt: viewer.at,
  })
  return ok(null)
}
