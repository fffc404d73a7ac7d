import { and, eq, isNull } from 'drizzle-orm'
import { walletCard } from '#drizzle/tables/release-papers.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { instantAfter } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { type CardPart, cardLasts } from '../rules/card.ts'

interface Wish {
  readonly hasName: boolean
  readonly cardWords: string
  readonly shows: readonly CardPart[]
  readonly language: Language
}

/**
 * Makes a wallet card with a link of its own. The one before opens nothing from now on. Of two that are made at once
 * the first stands.
 */
export const makeCard: Operation<'client', Wish, null, 'not_yours'> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  const { timeZone } = await ownCenter(tx)
  await tx
    .update(walletCard)
    .set({ endedAt: viewer.at })
    .where(and(eq(walletCard.clientId, client.id), isNull(walletCard.endedAt)))
  const id = crypto.randomUUID()
  await tx
    .insert(walletCard)
    .values({
      ...wish,
      shows: [...wish.shows],
      centerId: client.centerId,
      id,
      clientId: client.id,
      clientName: client.name,
      tokenHash: hashOf(linkToken('card-link', id)),
      madeAt: viewer.at,
      expiresAt: instantAfter(viewer.at, cardLasts, timeZone),
    })
    .onConflictDoNothing()
  return ok(null)
}
