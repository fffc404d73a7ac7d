import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'

/** Takes one passkey of somebody away, or all: one's own, or those of a colleague whose second factor one resets. */
export async function dropPasskeys(tx: Tx, staff: StaffId, one: string | null = null): Promise<void> {
  await tx.execute(sql`select drop_passkeys(${staff}, ${one})`)
}

/** Lets no recovery code of theirs work any more. */
export async function dropRecoveryCodes(tx: Tx, staff: StaffId): Promise<void> {
  await tx.execute(sql`select drop_recovery_codes(${staff})`)
}

/** Forgets which account at their organization is theirs. False when there was none. */
export async function dropWorkAccounts(tx: Tx, staff: StaffId): Promise<boolean> {
  const [row] = await tx.execute<{ dropped: boolean }>(sql`select drop_work_accounts(${staff}) as dropped`)
  return row?.dropped ?? false
}
