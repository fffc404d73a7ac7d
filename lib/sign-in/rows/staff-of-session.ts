import { and, eq, isNull } from 'drizzle-orm'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * The member of staff a live session belongs to, with their second factor; undefined for anyone else, and once they
 * have left.
 */
export async function staffOfSession(tx: Tx, viewer: Viewer) {
  const [row] = await tx
    .select({
      id: staffMember.id,
      totpSecret: staffMember.totpSecret,
      totpConfirmedAt: staffMember.totpConfirmedAt,
      email: account.email,
    })
    .from(session)
    .innerJoin(account, and(eq(account.centerId, session.centerId), eq(account.id, session.accountId)))
    .innerJoin(
      staffMember,
      and(eq(staffMember.centerId, session.centerId), eq(staffMember.accountId, session.accountId)),
    )
    .where(and(eq(session.tokenHash, viewer.session ?? ''), isNull(session.endedAt), isNull(staffMember.leftAt)))
  return row
}
