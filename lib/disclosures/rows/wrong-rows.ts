import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { tellBy } from '../rules/wrong-disclosure.ts'

const owner = alias(staffMember, 'owner')

/** What was told by mistake, with whose it is and by when the client must be told. */
export async function wrongRows(tx: Tx, fits: SQL | undefined, on: { at: Date; timeZone: string }, most: number) {
  const rows = await tx
    .select({ wrong: wrongDisclosure, client: client.name, owner: owner.name, ownerLeftAt: owner.leftAt })
    .from(wrongDisclosure)
    .innerJoin(client, and(eq(client.centerId, wrongDisclosure.centerId), eq(client.id, wrongDisclosure.clientId)))
    .leftJoin(owner, eq(owner.id, wrongDisclosure.ownerId))
    .where(fits)
    .orderBy(
      sql`${wrongDisclosure.closedAt} desc nulls first`,
      asc(wrongDisclosure.discoveredOn),
      desc(wrongDisclosure.id),
    )
    .limit(most)
  const today = dayOf(on.at, on.timeZone)
  return rows.map((row) => {
    const dueOn = tellBy(row.wrong.discoveredOn)
    return {
      ...row.wrong,
      clientName: row.client,
      /** Null for somebody who left: somebody else has to take it. */
      ownerName: row.ownerLeftAt ? null : row.owner,
      dueOn,
      isLate: row.wrong.closedAt === null && row.wrong.letterOn === null && dueOn < today,
    }
  })
}

export type SeenWrong = Awaited<ReturnType<typeof wrongRows>>[number]

export const isOpenWrong = isNull(wrongDisclosure.closedAt)
export const isClosedWrong = isNotNull(wrongDisclosure.closedAt)

/** How many are open, of clients whom the viewer meets. */
export async function countOpenWrong(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(wrongDisclosure).where(isOpenWrong)
  return row?.count ?? 0
}
