import { asc, eq, isNull } from 'drizzle-orm'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNamesOf } from '#lib/releases/rows/recipient-names.ts'
import { dueTogether } from '../rows/due-together.ts'

/**
 * Why to meet: what clients of this member of staff wish for and nobody has answered, the oldest first, and who has not
 * met with family for as long as a rhythm says: of these two or, where they live together, of the center.
 */
export async function seeWishes(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'wishes', async (tx, staff) => {
    const wishes = await tx
      .select({
        id: meetingWish.id,
        clientId: meetingWish.clientId,
        clientName: client.name,
        words: meetingWish.words,
        askedAt: meetingWish.askedAt,
      })
      .from(meetingWish)
      .innerJoin(client, eq(client.id, meetingWish.clientId))
      .where(isNull(meetingWish.closedAt))
      .orderBy(asc(meetingWish.askedAt), asc(meetingWish.id))
      .limit(50)
    const mayArrange = staff.does.has('arrange_meetings')
    const pairs = mayArrange ? await dueTogether(tx, staff, viewer.at) : []
    const names = pairs.length > 0 ? await recipientNamesOf(tx, [...new Set(pairs.map(({ id }) => id))], viewer) : null
    const due = pairs.map((each) => ({ ...each, family: names?.get(each.id)?.get(each.familyMemberId) ?? '' }))
    const { timeZone, language } = await ownCenter(tx)
    return showing([...wishes.map(({ clientId }) => clientId), ...due.map(({ id }) => id)], {
      wishes,
      due,
      mayArrange,
      timeZone,
      language,
    })
  })
}
