import { asc, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { mayCover } from '#lib/people/rules/rights-printed.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { absencesFrom } from '../rows/absences.ts'

/** Who is away now or later and who covers: one's own, those one covers, and for supervisors everybody's. */
export async function seeAway(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const own = await ownStaff(tx)
    if (!own) return null
    const everybody = await tx
      .select({
        id: staffMember.id,
        accountId: staffMember.accountId,
        name: staffMember.name,
        roles: staffMember.roles,
      })
      .from(staffMember)
      .where(isNull(staffMember.leftAt))
      .orderBy(asc(staffMember.name))
    const nameOf = (id: string) => everybody.find((each) => each.id === id || each.accountId === id)?.name ?? '–'
    const absences = (await absencesFrom(tx, viewer.at)).map((each) => ({
      ...each,
      name: nameOf(each.staff),
      coverName: nameOf(each.cover),
      setByName: each.setBy ? nameOf(each.setBy) : null,
      isNow: each.from <= viewer.at,
    }))
    const isForAll = own.does.has('say_colleague_away')
    return {
      staff: own,
      isForAll,
      timeZone: (await ownCenter(tx)).timeZone,
      own: absences.filter(({ staff }) => staff === own.id),
      covering: absences.filter(({ cover }) => cover === own.id),
      others: isForAll ? absences.filter(({ staff }) => staff !== own.id) : [],
      colleagues: everybody.map(({ id, name }) => ({ id, name })),
      // Whoever is away next, so that nobody is chosen who is not here.
      covers: everybody
        .filter(({ roles }) => mayCover(roles))
        .map(({ id, name }) => ({ id, name, away: absences.find(({ staff }) => staff === id) ?? null })),
    }
  })
}
