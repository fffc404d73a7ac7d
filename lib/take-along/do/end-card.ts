import { and, eq, isNull } from 'drizzle-orm'
import { walletCard } from '#drizzle/tables/release-papers.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'

interface Wish {
  /** Whose card staff end; null for a client who ends their own. */
  readonly client: string | null
  readonly card: string
}

/** Ends a wallet card: from now on its link opens nothing. When staff end it, the client is told. */
export const endCard: Operation<'client' | 'staff', Wish, null, 'not_possible'> = async (
  tx,
  viewer,
  { client, card },
) => {
  const staff = client === null ? null : await staffWhoMay(tx, 'take_back', client)
  const of = client === null ? (await ownClient(tx))?.id : staff && (client as ClientId)
  if (!of) return refused('not_possible')
  const [ended] = await tx
    .update(walletCard)
    .set({ endedAt: viewer.at, ...(staff ? { endedBy: staff.id } : {}) })
    .where(and(eq(walletCard.id, card), eq(walletCard.clientId, of), isNull(walletCard.endedAt)))
    .returning({ id: walletCard.id })
  // Whoever lost the card presses twice, and it is ended all the same.
  if (ended && staff) await tellClient(tx, of)
  return ok(null)
}
