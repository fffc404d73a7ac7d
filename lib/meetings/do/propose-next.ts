import { and, eq, inArray } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { clashesWith } from '../rows/clashes.ts'
import { writeProposal } from '../rows/write-proposal.ts'
import { isInvited } from '../rules/guests.ts'
import { mayBeInvited } from '../rules/invite.ts'
import { type NextSpan, openMeetingStates } from '../rules/meeting.ts'
import { nextStart } from '../rules/next.ts'
import { hasBegun, type TimeRefusal, whyNotAt } from '../rules/time.ts'

interface Wish {
  readonly meeting: string
  readonly rhythm: NextSpan
  /** Whether that time is meant outside the center's hours, or while another meeting takes place. */
  readonly isSure: boolean
}
type Refusal = 'not_possible' | 'next_proposed' | 'no_guest_left' | TimeRefusal | 'another_meeting'

/**
 * Proposes the meeting that follows one which took place: at the same place and time of day, with the same people. It
 * is a meeting of its own: the client is asked anew for it and for who may come, and whoever they took back meanwhile,
 * or whom no release covers any more, is not proposed to them.
 */
export const proposeNext: Operation<'staff', Wish, MeetingId, Refusal> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!meeting || !staff) return refused('not_possible')
  const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, id))
  const settled = times.find((time) => time.id === meeting.confirmedTimeId)
  if (!settled || !hasBegun(meeting, times, viewer.at)) return refused('not_possible')
  // Both who propose at once hold the meeting that is followed, so the second finds what the first proposed.
  const followed = and(eq(jointMeeting.followsId, id), inArray(jointMeeting.state, openMeetingStates))
  if ((await tx.$count(jointMeeting, followed)) > 0) return refused('next_proposed')
  const { centerId, clientId, about, place, placeWords, videoLink, needs, minutes } = meeting
  const invitations = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
  const known = await knownAbout(tx, clientId)
  const again = invitations
    .filter(isInvited)
    .map(({ familyMemberId }) => familyMemberId)
    .filter((familyMemberId) => mayBeInvited(known, { centerId, clientId, familyMemberId, at: viewer.at }))
  if (again.length === 0) return refused('no_guest_left')
  const center = await ownCenter(tx)
  const startsAt = nextStart(settled.startsAt, wish.rhythm, center.timeZone)
  const obstacle = whyNotAt(startsAt, center, viewer.at, wish.isSure)
  if (obstacle) return refused(obstacle)
  if (!wish.isSure && (await clashesWith(tx, staff.id, null, [startsAt], minutes)).length > 0)
    return refused('another_meeting')
  const proposal = { centerId, clientId, about, place, placeWords, videoLink, needs, minutes }
  const by = { proposedBy: staff.id, proposedAt: viewer.at, followsId: id, followsBy: wish.rhythm }
  return ok(await writeProposal(tx, { ...proposal, ...by }, [startsAt], again))
}
