import { and, eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { factorChange } from '#drizzle/tables/second-factor.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { type CenterId, newId, type StaffId } from '#lib/kernel/id.ts'
import type { FactorChange } from '../rules/change.ts'

/** Keeps what was changed about how somebody signs in, and writes them a letter that does not say what it was. */
export async function noteChange(
  tx: Tx,
  { centerId, staff, by, what, at }: { centerId: CenterId; staff: StaffId; by: StaffId; what: FactorChange; at: Date },
): Promise<void> {
  await tx.insert(factorChange).values({ centerId, id: crypto.randomUUID(), staffId: staff, what, byStaffId: by, at })
  const [to] = await tx
    .select({ email: account.email, own: account.language, centers: center.language })
    .from(staffMember)
    .innerJoin(account, and(eq(account.centerId, staffMember.centerId), eq(account.id, staffMember.accountId)))
    .innerJoin(center, eq(center.id, staffMember.centerId))
    .where(and(eq(staffMember.centerId, centerId), eq(staffMember.id, staff)))
  await tx.insert(letter).values({
    centerId,
    id: newId<'letter'>(),
    kind: 'sign-in-changed',
    toEmail: to!.email,
    language: to!.own ?? to!.centers,
    subjectIds: {},
    createdAt: at,
    dueAt: at,
    expiresAt: new Date(at.getTime() + 7 * 86_400_000),
  })
}
