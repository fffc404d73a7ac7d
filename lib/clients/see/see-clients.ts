import { and, eq, ilike, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** The clients this member of staff works with, by name. Null without a live staff session. */
export async function seeClients(viewer: Viewer<'staff'>, search: string) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const literal = search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)
    const rows = await tx
      .select({ id: client.id, name: client.name, bornOn: client.bornOn, caseManager: staffMember.name })
      .from(client)
      .leftJoin(
        careAssignment,
        and(
          eq(careAssignment.clientId, client.id),
          eq(careAssignment.role, 'case_manager'),
          isNull(careAssignment.untilAt),
        ),
      )
      .leftJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(literal ? ilike(client.name, `%${literal}%`) : undefined)
      .limit(200)
    return { staff, clients: rows.sort((a, b) => a.name.localeCompare(b.name)) }
  })
}
