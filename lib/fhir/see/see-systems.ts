import { desc, eq } from 'drizzle-orm'
import { recordSystem } from '#drizzle/tables/audit.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { systemToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { lastTokenDay, tokenState } from '../rules/system-reads.ts'
import { fhirAddress } from './answer-system.ts'

/** Which other systems read or have read, the newest first. It shows no client, and no token. */
export async function seeSystems(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    if (!staff.does.has('read_systems')) return { staff, systems: null }
    const { timeZone } = await ownCenter(tx)
    const { id, name, reads, madeAt, until, endedAt, lastReadAt } = recordSystem
    const rows = await tx
      .select({ id, name, reads, madeAt, until, endedAt, lastReadAt, madeBy: staffMember.name })
      .from(recordSystem)
      .leftJoin(staffMember, eq(staffMember.accountId, recordSystem.madeBy))
      .orderBy(desc(madeAt), desc(id))
    return {
      staff,
      systems: {
        timeZone,
        address: fhirAddress(viewer.host ?? null),
        lastDay: lastTokenDay(dayOf(viewer.at, timeZone)),
        all: rows.map((row) => ({ ...row, state: tokenState(row, viewer.at) })),
      },
    }
  })
}

export type SeenSystems = NonNullable<NonNullable<Awaited<ReturnType<typeof seeSystems>>>['systems']>

/** The token that a form just made, from its key: no page shows it but the answer to that form. */
export function seeNewToken(key: string): string {
  return systemToken(key)
}
