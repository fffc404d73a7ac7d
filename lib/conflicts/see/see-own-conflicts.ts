import { asc, desc, eq, isNull } from 'drizzle-orm'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Whom on staff the client, or the center, has named as not to see their record, and whom they can name. */
export async function seeOwnConflicts(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const rows = await tx
      .select({
        id: conflict.id,
        staffId: conflict.staffId,
        name: staffMember.name,
        title: staffMember.title,
        byClient: conflict.byClient,
        fromAt: conflict.fromAt,
        endedAt: conflict.endedAt,
      })
      .from(conflict)
      .innerJoin(staffMember, eq(staffMember.id, conflict.staffId))
      .where(eq(conflict.clientId, client.id))
      .orderBy(desc(conflict.fromAt))
    const named = rows.filter((row) => !row.endedAt)
    const staff = await tx
      .select({ id: staffMember.id, name: staffMember.name, title: staffMember.title })
      .from(staffMember)
      .where(isNull(staffMember.leftAt))
      .orderBy(asc(staffMember.name))
    return {
      named,
      earlier: rows.filter((row) => row.endedAt),
      staff: staff.filter((each) => !named.some(({ staffId }) => staffId === each.id)),
      timeZone: (await ownCenter(tx)).timeZone,
    }
  })
}
