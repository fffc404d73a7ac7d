import { asc, desc, eq } from 'drizzle-orm'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import { walledFrom } from '#lib/people/rows/walled-from.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Who on staff does not meet a client, by whom they were named, and who can be named. */
export async function seeConflicts(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'conflicts', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('set_conflict')) return null
    const rows = await tx.select().from(conflict).where(eq(conflict.clientId, id)).orderBy(desc(conflict.fromAt))
    const everybody = await tx
      .select({
        id: staffMember.id,
        accountId: staffMember.accountId,
        name: staffMember.name,
        leftAt: staffMember.leftAt,
      })
      .from(staffMember)
      .orderBy(asc(staffMember.name))
    const walled = await walledFrom(tx, id)
    const withNames = rows.map((row) => ({
      ...row,
      name: everybody.find((each) => each.id === row.staffId)?.name ?? '',
      setBy: everybody.find((each) => each.accountId === row.setBy)?.name ?? '',
    }))
    const named = withNames.filter((row) => !row.endedAt)
    const isNamed = (staff: string) => named.some(({ staffId }) => staffId === staff)
    return showing([id], {
      ...about,
      named,
      earlier: withNames.filter((row) => row.endedAt),
      family: everybody.filter((each) => walled.has(each.id) && !isNamed(each.id)),
      staff: everybody.filter((each) => !each.leftAt && !isNamed(each.id)),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}
