import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'

interface WrittenFor {
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly byAccountId: AccountId
  /** Who on staff writes in the client's name; null for the client. */
  readonly byStaffId: StaffId | null
}

/** Whose it is, and who writes it: a client for themselves, or staff who do this for this client, in their name. */
export async function writtenFor(tx: Tx, client: string | null, wanted: StaffFunction): Promise<WrittenFor | null> {
  if (client === null) {
    const own = await ownClient(tx)
    return own && { centerId: own.centerId, clientId: own.id, byAccountId: own.accountId, byStaffId: null }
  }
  const staff = await staffWhoMay(tx, wanted, client)
  const byAccountId = staff && (await ownAccountId(tx))
  if (!staff || !byAccountId) return null
  return { centerId: staff.centerId, clientId: client as ClientId, byAccountId, byStaffId: staff.id }
}
