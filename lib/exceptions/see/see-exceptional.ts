import { eq, isNotNull } from 'drizzle-orm'
import { exceptionalDisclosure, exceptionalReview } from '#drizzle/tables/exceptional.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { countToReview, exceptionalRows, notReviewed } from '../rows/exceptional-rows.ts'
import { namedPeople } from '../rows/named-people.ts'

const shownMax = 100
const reviewedMax = 20

/** What was told about any client on another ground and waits for review, the oldest first; then what was reviewed. */
export async function seeExceptional(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'exceptional', async (tx, staff) => {
    const waiting = await exceptionalRows(tx, staff.id, { fits: notReviewed, oldestFirst: true, most: shownMax })
    const reviewed = await exceptionalRows(tx, staff.id, {
      fits: isNotNull(exceptionalReview.exceptionalId),
      most: reviewedMax,
    })
    return showing(
      [...waiting, ...reviewed].map(({ clientId }) => clientId),
      { waiting, reviewed, total: await countToReview(tx), timeZone: (await ownCenter(tx)).timeZone },
    )
  })
}
export type SeenExceptionalQueue = FoundBy<typeof seeExceptional>
export type ExceptionalInList = SeenClientExceptional['entries'][number]

/** What was told about one client on another ground, and the form to write down more. */
export async function seeClientExceptional(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'client-exceptional', async (tx, staff) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    const rights = await rightsFor(tx, id)
    if (!about || !rights.has('record_exceptional')) return null
    const fits = eq(exceptionalDisclosure.clientId, id)
    return showing([id], {
      ...about,
      rights,
      entries: await exceptionalRows(tx, staff.id, { fits, most: shownMax }),
      people: await namedPeople(tx, id),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}
export type SeenClientExceptional = FoundBy<typeof seeClientExceptional>
