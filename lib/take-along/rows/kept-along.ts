import { and, desc, eq, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { advanceDirective, crisisPlan, walletCard } from '#drizzle/tables/release-papers.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/** The newest version of a client's crisis plan; null before the first. */
export async function newestPlan(tx: Tx, client: ClientId) {
  return (await plansOf(tx, client, 1))[0] ?? null
}

/** The versions of a client's crisis plan, the newest first, with who on staff wrote it in their name. */
export async function plansOf(tx: Tx, client: ClientId, most = 50) {
  const rows = await tx
    .select({ plan: crisisPlan, byStaff: staffMember.name })
    .from(crisisPlan)
    .leftJoin(staffMember, and(eq(staffMember.centerId, crisisPlan.centerId), eq(staffMember.id, crisisPlan.byStaffId)))
    .where(eq(crisisPlan.clientId, client))
    .orderBy(desc(crisisPlan.version))
    .limit(most)
  return rows.map(({ plan, byStaff }) => ({ ...plan, byStaff }))
}

/** The advance directives that a client keeps here, the last signed first, without what is in them. */
export async function directivesOf(tx: Tx, client: ClientId) {
  return tx
    .select({
      id: advanceDirective.id,
      signedOn: advanceDirective.signedOn,
      name: advanceDirective.name,
      sizeBytes: advanceDirective.sizeBytes,
      at: advanceDirective.at,
      byStaff: staffMember.name,
    })
    .from(advanceDirective)
    .leftJoin(
      staffMember,
      and(eq(staffMember.centerId, advanceDirective.centerId), eq(staffMember.id, advanceDirective.byStaffId)),
    )
    .where(and(eq(advanceDirective.clientId, client), isNull(advanceDirective.withdrawnAt)))
    .orderBy(desc(advanceDirective.signedOn), desc(advanceDirective.at))
}

/** One of them as a file that can be saved; null for any other. */
export async function directiveFile(tx: Tx, id: string) {
  const [found] = await tx
    .select({
      clientId: advanceDirective.clientId,
      name: advanceDirective.name,
      kind: advanceDirective.kind,
      content: advanceDirective.content,
    })
    .from(advanceDirective)
    .where(and(eq(advanceDirective.id, id), isNull(advanceDirective.withdrawnAt)))
  return found ?? null
}

/** The wallet card of a client that nobody ended, whether its year is over or not. Not what is in its link. */
export async function cardOf(tx: Tx, client: ClientId) {
  const [card] = await tx
    .select({
      id: walletCard.id,
      shows: walletCard.shows,
      madeAt: walletCard.madeAt,
      expiresAt: walletCard.expiresAt,
    })
    .from(walletCard)
    .where(and(eq(walletCard.clientId, client), isNull(walletCard.endedAt)))
  return card ?? null
}
