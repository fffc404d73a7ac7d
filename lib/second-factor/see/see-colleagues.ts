import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'
import { mayReset } from '../rules/may-reset.ts'

/** The colleagues whose second factor one may take away, when they lost it; empty for whoever may not. */
export async function seeColleagues(
  viewer: Viewer,
): Promise<{ colleagues: { id: StaffId; name: string; title: string }[] } | null> {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door?.isProven) return null
    if (!mayReset(door.roles)) return { colleagues: [] }
    const colleagues = await tx
      .select({ id: staffMember.id, name: staffMember.name, title: staffMember.title })
      .from(staffMember)
      .where(and(eq(staffMember.centerId, door.centerId), isNull(staffMember.leftAt), ne(staffMember.id, door.id)))
      .orderBy(asc(staffMember.name))
    return { colleagues }
  })
}
