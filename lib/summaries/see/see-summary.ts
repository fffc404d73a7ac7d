import { asc, eq } from 'drizzle-orm'
import { goal } from '#drizzle/tables/goals.ts'
import { meetingAttendance } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { MeetingId, StaffId } from '#lib/kernel/id.ts'
import { nextOf } from '#lib/meetings/rows/next-of.ts'
import { hasBegun } from '#lib/meetings/rules/time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { agreedStepsOf, versionsOf } from '../rows/summary-of.ts'

/** What was written after a meeting. Nothing is found when this member of staff does not work with its client. */
export async function seeSummary(viewer: Viewer<'staff'>, id: MeetingId) {
  return readAsStaff(viewer, 'meeting-summary', async (tx) => {
    const [found] = await tx
      .select({ meeting: jointMeeting, clientName: client.name })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(eq(jointMeeting.id, id))
    if (!found) return null
    const { meeting, clientName } = found
    const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, id))
    const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
    const [attendance] = await tx.select().from(meetingAttendance).where(eq(meetingAttendance.meetingId, id))
    const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
    const nameOf = (of: StaffId | null) => staff.find((each) => each.id === of)?.name ?? null
    const names = await recipientNames(tx, meeting.clientId, viewer)
    const versions = await versionsOf(tx, id)
    return showing([meeting.clientId], {
      ...meeting,
      clientName,
      hasBegun: hasBegun(meeting, times, viewer.at),
      next: await nextOf(tx, meeting),
      startsAt: times.find((time) => time.id === meeting.confirmedTimeId)?.startsAt ?? null,
      timeZone: (await ownCenter(tx)).timeZone,
      rights: await rightsFor(tx, meeting.clientId),
      people: invitations
        .filter((each) => each.invitedAt)
        .map((each) => ({ invitation: each.id, name: names.get(each.familyMemberId) ?? '' })),
      attendance: attendance ? { ...attendance, notedByName: nameOf(attendance.notedBy) } : null,
      versions: versions.map((each) => ({
        ...each,
        writer: nameOf(each.writtenBy),
        recorder: nameOf(each.recordedBy),
      })),
      goals: await tx
        .select({ id: goal.id, words: goal.words, shared: goal.shared })
        .from(goal)
        .where(eq(goal.clientId, meeting.clientId))
        .orderBy(asc(goal.createdAt), asc(goal.id)),
      steps: await agreedStepsOf(tx, id),
    })
  })
}
