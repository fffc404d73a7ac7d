import { asc, eq, inArray } from 'drizzle-orm'
import { meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { agendaOf, invitationsTo } from '../rows/agenda-of.ts'

/** What all sides wrote before a meeting. Nothing is found when this member of staff does not work with its client. */
export async function seeAgenda(viewer: Viewer<'staff'>, id: MeetingId) {
  return readAsStaff(viewer, 'meeting-agenda', async (tx) => {
    const [found] = await tx
      .select({ meeting: jointMeeting, clientName: client.name })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(eq(jointMeeting.id, id))
    if (!found) return null
    const { meeting, clientName } = found
    const times = await tx
      .select()
      .from(meetingTime)
      .where(eq(meetingTime.meetingId, id))
      .orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
    const names = await recipientNames(tx, meeting.clientId, viewer)
    const read = await tx
      .select({ id: meetingPreparation.id, readAt: meetingPreparation.readAt })
      .from(meetingPreparation)
      .where(inArray(meetingPreparation.invitationId, invitationsTo(tx, id)))
    const { items, rules, preparations } = await agendaOf(tx, id)
    const { timeZone, language } = await ownCenter(tx)
    return showing([meeting.clientId], {
      ...meeting,
      clientName,
      times,
      timeZone,
      language,
      rights: await rightsFor(tx, meeting.clientId),
      invited: invitations
        .filter((each) => each.invitedAt && !each.withdrawnAt)
        .map((each) => names.get(each.familyMemberId) ?? ''),
      items,
      rules,
      preparations: preparations.map((each) => ({
        ...each,
        name: names.get(each.familyMemberId) ?? '',
        readAt: read.find((one) => one.id === each.id)?.readAt ?? null,
      })),
    })
  })
}
