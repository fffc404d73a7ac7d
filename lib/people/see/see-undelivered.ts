import { and, eq, inArray, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { undelivered } from '../rows/undelivered.ts'

/**
 * Whose letters do not arrive, the newest first, each with whoever on staff has to reach them: the client's case
 * manager, and the desk where there is none.
 */
export async function seeUndelivered(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'letters', async (tx) => {
    const found = await undelivered(tx)
    const ids = [...new Set(found.flatMap(({ clientId }) => clientId ?? []))]
    const clients = ids.length
      ? await tx.select({ id: client.id, name: client.name }).from(client).where(inArray(client.id, ids))
      : []
    const owners = ids.length
      ? await tx
          .select({ clientId: careAssignment.clientId, name: staffMember.name })
          .from(careAssignment)
          .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
          .where(
            and(
              inArray(careAssignment.clientId, ids),
              eq(careAssignment.role, 'case_manager'),
              isNull(careAssignment.untilAt),
            ),
          )
      : []
    const names = new Map<string, string>()
    for (const id of ids)
      for (const [member, name] of await recipientNames(tx, id, viewer)) names.set(`${id} ${member}`, name)
    return showing(ids, {
      timeZone: (await ownCenter(tx)).timeZone,
      letters: found.map((each) => ({
        ...each,
        name: names.get(`${each.clientId} ${each.familyMemberId}`) ?? '',
        client: clients.find(({ id }) => id === each.clientId)?.name ?? null,
        owner: owners.find(({ clientId }) => clientId === each.clientId)?.name ?? null,
      })),
    })
  })
}
