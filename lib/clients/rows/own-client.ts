import { account, client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId, ClientId } from '#lib/kernel/id.ts'

export interface OwnClient {
  readonly centerId: CenterId
  readonly id: ClientId
  readonly accountId: AccountId
  readonly name: string
}

/** The client who is signed in; null for anyone else, or when the session is over. */
export async function ownClient(tx: Tx): Promise<OwnClient | null> {
  const [row] = await tx.select({ centerId: client.centerId, id: client.id, name: client.name }).from(client)
  const [own] = row ? await tx.select({ id: account.id }).from(account) : []
  return row && own ? { ...row, accountId: own.id } : null
}
