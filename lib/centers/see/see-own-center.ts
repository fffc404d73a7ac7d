import { eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** What the own center says of itself, for whoever may change it. */
export async function seeOwnCenter(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    if (!staff.does.has('describe_center')) return { staff, center: null }
    const [row] = await tx
      .select({
        name: center.name,
        address: center.address,
        phone: center.phone,
        crisisLine: center.crisisLine,
        textAgreedOn: center.textAgreedOn,
        textAgreedWith: center.textAgreedWith,
        openingHours: center.openingHours,
        holidays: center.holidays,
        standards: center.standards,
        meetEveryMonths: center.meetEveryMonths,
        resources: center.resources,
        describedAt: center.describedAt,
        describedBy: staffMember.name,
        timeZone: center.timeZone,
        place: center.place,
      })
      .from(center)
      .leftJoin(staffMember, eq(staffMember.id, center.describedBy))
    return { staff, center: row ?? null }
  })
}
