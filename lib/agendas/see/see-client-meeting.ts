import { asc, eq } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { agreedStepsOf, versionsOf } from '#lib/summaries/rows/summary-of.ts'
import { agendaOf } from '../rows/agenda-of.ts'
import { needsOf } from '../rows/needs-of.ts'

/**
 * One of the client's meetings with what was written before and after it; `meeting` is null for one that is not theirs.
 * Null when the session is over or is not a client's.
 */
export async function seeClientMeeting(viewer: Viewer<'client'>, id: MeetingId) {
  return asOwnClient(viewer, async (tx, client) => {
    const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id))
    if (!meeting) return { meeting: null }
    const times = await tx
      .select()
      .from(meetingTime)
      .where(eq(meetingTime.meetingId, id))
      .orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
    const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
    const nameOf = (wanted: string | null) => staff.find((one) => one.id === wanted)?.name ?? null
    const names = await recipientNames(tx, client.id, viewer)
    const { items, rules, preparations } = await agendaOf(tx, id)
    const { timeZone, language } = await ownCenter(tx)
    return {
      meeting: {
        ...meeting,
        times,
        timeZone,
        language,
        invited: invitations
          .filter((each) => each.invitedAt && !each.withdrawnAt)
          .map((each) => names.get(each.familyMemberId) ?? ''),
        items: items.map((each) => ({ ...each, writer: nameOf(each.writtenBy) })),
        rules,
        // Of what the family asked for the client reads what its writer let them read, below, and no more.
        needed: (await needsOf(tx, id)).filter(({ familyMemberId }) => familyMemberId === null),
        preparations: preparations.map((each) => ({ ...each, name: names.get(each.familyMemberId) ?? '' })),
        versions: (await versionsOf(tx, id)).map((each) => ({ ...each, recorder: nameOf(each.recordedBy) })),
        steps: await agreedStepsOf(tx, id),
      },
    }
  })
}
