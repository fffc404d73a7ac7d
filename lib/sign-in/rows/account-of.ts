import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { AccountId } from '#lib/kernel/id.ts'
import type { Rooms } from '../rules/return-to.ts'

/**
 * The account of an email address, made at the first sign-in. Letters come in the language somebody last signed in
 * with. Whoever is neither staff nor a client now becomes a family member, whether or not somebody named them before.
 */
export async function accountOf(
  tx: Tx,
  { email, language }: { readonly email: string; readonly language: Language },
): Promise<AccountId> {
  const [row] = await tx.execute<{ id: AccountId }>(sql`select account_at_gate(${email}, ${language}) as id`)
  return row!.id
}

/** Which rooms an account opens. Somebody who has left the staff no longer counts as staff. */
export async function roomsOf(tx: Tx, accountId: AccountId): Promise<Rooms> {
  const [row] = await tx.execute<{ is_staff: boolean; is_client: boolean }>(
    sql`select is_staff, is_client from rooms_of(${accountId})`,
  )
  return { isStaff: row!.is_staff, isClient: row!.is_client }
}
