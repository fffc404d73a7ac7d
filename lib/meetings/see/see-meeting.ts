import { asc, eq, inArray } from 'drizzle-orm'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { lacksNeeded, needsOf } from '#lib/agendas/rows/needs-of.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'
import { undelivered } from '#lib/people/rows/undelivered.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { opennessAt } from '#lib/reports/rules/clock.ts'
import { clashesWith } from '../rows/clashes.ts'
import { nextOf } from '../rows/next-of.ts'
import { waitsFor } from '../rows/waits-for.ts'
import { onceEach } from '../rules/asked-times.ts'
import { whyNotInvited } from '../rules/invite.ts'

/** One meeting with everyone's answers. Nothing is found when this member of staff does not work with its client. */
export async function seeMeeting(viewer: Viewer<'staff'>, id: MeetingId) {
  return readAsStaff(viewer, 'meeting', async (tx) => {
    const [meeting] = await tx
      .select({
        meeting: jointMeeting,
        waitsFor: waitsFor(viewer.at),
        lacksNeeded,
        clientName: client.name,
        changedByName: staffMember.name,
      })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .leftJoin(staffMember, eq(staffMember.id, jointMeeting.changedBy))
      .where(eq(jointMeeting.id, id))
    if (!meeting) return null
    const found = await tx
      .select()
      .from(meetingTime)
      .where(eq(meetingTime.meetingId, id))
      .orderBy(asc(meetingTime.startsAt))
    // A time that was set again stands there twice: only the row that was asked about last is shown.
    const times = onceEach(found, meeting.meeting.confirmedTimeId)
    const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
    const answers = invitations.length
      ? await tx
          .select()
          .from(meetingAnswer)
          .where(
            inArray(
              meetingAnswer.invitationId,
              invitations.map((each) => each.id),
            ),
          )
      : []
    const names = await recipientNames(tx, meeting.meeting.clientId, viewer)
    const failed = await undelivered(tx)
    const center = await ownCenter(tx)
    const starts = times.map(({ startsAt }) => startsAt)
    const { proposedBy, minutes } = meeting.meeting
    const rights = await rightsFor(tx, meeting.meeting.clientId)
    // Whoever reads no release here reads no reason either.
    const known = rights.has('read_releases') ? await knownAbout(tx, meeting.meeting.clientId) : null
    const clashes = await clashesWith(tx, proposedBy, id, starts, minutes)
    return showing([meeting.meeting.clientId], {
      ...meeting.meeting,
      clientName: meeting.clientName,
      changedByName: meeting.changedByName,
      rights,
      times,
      waitsFor: meeting.waitsFor,
      lacksNeeded: meeting.lacksNeeded,
      needed: (await needsOf(tx, id)).map((each) => ({
        ...each,
        name: each.familyMemberId && (names.get(each.familyMemberId) ?? ''),
      })),
      arrangedByName:
        meeting.meeting.needsArrangedBy && ((await staffNamesOf(tx)).get(meeting.meeting.needsArrangedBy) ?? null),
      next: await nextOf(tx, meeting.meeting),
      clashes: new Set(clashes.map((time) => time.getTime())),
      closedTimes: new Set(
        times.filter(({ startsAt }) => opennessAt(startsAt, center)?.isOpen === false).map((time) => time.id),
      ),
      timeZone: center.timeZone,
      invitations: invitations.map((each) => ({
        ...each,
        name: names.get(each.familyMemberId) ?? '',
        whyNot: known && whyNotInvited(known, { ...each, at: viewer.at }),
        undelivered:
          failed.find((one) => one.clientId === each.clientId && one.familyMemberId === each.familyMemberId) ?? null,
        answers: answers.filter((answer) => answer.invitationId === each.id),
      })),
    })
  })
}
