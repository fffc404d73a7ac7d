import { and, eq, isNull } from 'drizzle-orm'
import { account, client, familyMember, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type AccountId, type CenterId, newId } from '#lib/kernel/id.ts'
import type { Rooms } from '../rules/return-to.ts'

/**
 * The account of an email address, made at the first sign-in. Letters come in the language somebody last signed in with.
 * Whoever is neither staff nor a client now becomes a family member, whether or not somebody named them before.
 */
export async function accountOf(
  tx: Tx,
  { centerId, email, language }: { centerId: CenterId; email: string; language: Language },
  at: Date,
): Promise<AccountId> {
  await tx
    .insert(account)
    .values({ centerId, id: newId<'account'>(), email, language, createdAt: at })
    .onConflictDoUpdate({ target: [account.centerId, account.email], set: { language } })
  const [found] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.centerId, centerId), eq(account.email, email)))
  const accountId = found!.id
  const [staff] = await tx
    .select({ id: staffMember.id })
    .from(staffMember)
    .where(and(eq(staffMember.accountId, accountId), isNull(staffMember.leftAt)))
  const [asClient] = await tx.select({ id: client.id }).from(client).where(eq(client.accountId, accountId))
  if (!staff && !asClient) {
    await tx
      .insert(familyMember)
      .values({ centerId, id: newId<'family-member'>(), accountId, createdAt: at })
      .onConflictDoNothing()
  }
  return accountId
}

/** Which rooms an account opens. Somebody who has left the staff no longer counts as staff. */
export async function roomsOf(tx: Tx, accountId: AccountId): Promise<Rooms> {
  const [staff] = await tx
    .select({ id: staffMember.id })
    .from(staffMember)
    .where(and(eq(staffMember.accountId, accountId), isNull(staffMember.leftAt)))
  const [asClient] = await tx.select({ id: client.id }).from(client).where(eq(client.accountId, accountId))
  return {
    isStaff: Boolean(staff),
    isClient: Boolean(asClient),
  }
}
