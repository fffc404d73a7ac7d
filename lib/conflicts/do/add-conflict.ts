import { and, eq, isNull, sql } from 'drizzle-orm'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import { oneAtATime } from '#lib/database/one-at-a-time.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  /** Ignored where the client asks: it is always them. */
  readonly client?: string
  readonly staff: string
  /** Why, where the center says so. */
  readonly reason?: string
}
type Refusal = 'not_possible' | 'choose_staff' | 'nobody_left'

/**
 * Says that somebody on staff does not meet a client any more. The client says so themselves, or somebody who keeps the
 * privacy of the center. It counts at once, everywhere: what that person held of the client's is nobody's then, and the
 * supervisors are alerted. Refused when nobody would be left who can look after the client.
 */
export const addConflict: Operation<'client' | 'staff', Wish, { isSelf: boolean }, Refusal> = async (
  tx,
  viewer,
  wish,
) => {
  const byClient = viewer.audience === 'client'
  const self = byClient ? await ownClient(tx) : null
  const clientId = (self?.id ?? wish.client) as ClientId | undefined
  const by = clientId && (self ?? (await staffWhoMay(tx, 'set_conflict', clientId)))
  const setBy = await ownAccountId(tx)
  if (!clientId || !by || !setBy) return refused('not_possible')
  await oneAtATime(tx)
  const staffId = wish.staff as StaffId
  const [named] = await tx
    .select({ id: staffMember.id })
    .from(staffMember)
    .where(and(eq(staffMember.id, staffId), isNull(staffMember.leftAt)))
  if (!named) return refused('choose_staff')
  const row = { centerId: by.centerId, id: crypto.randomUUID(), clientId, staffId, fromAt: viewer.at, setBy, byClient }
  // Naming somebody who is named already changes nothing.
  await tx
    .insert(conflict)
    .values(byClient ? row : { ...row, reason: wish.reason ?? '' })
    .onConflictDoNothing()
  const [left] = await tx.execute<{ somebody: boolean }>(sql`select has_somebody_left(${clientId}) as somebody`)
  return left?.somebody ? ok({ isSelf: !byClient && by.id === staffId }) : refused('nobody_left')
}
