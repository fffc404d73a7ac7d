import { and, eq, isNull } from 'drizzle-orm'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import {
  type CenterId,
  type ClientId,
  type FamilyMemberId,
  type MeetingId,
  newId,
  type StaffId,
} from '#lib/kernel/id.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import type { MeetingPlace, NextSpan } from '../rules/meeting.ts'

interface Proposal {
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly proposedBy: StaffId
  readonly about: string
  readonly place: MeetingPlace
  readonly placeWords: string
  readonly videoLink: string
  readonly needs: string
  readonly minutes: number
  readonly proposedAt: Date
  /** The meeting that this one follows, and how long after it. */
  readonly followsId?: MeetingId
  readonly followsBy?: NextSpan
}

/**
 * Writes a proposed meeting down, with its times and with an invitation for each person, which nobody holds yet. The
 * client is asked, and what they wished for is being arranged.
 */
export async function writeProposal(
  tx: Tx,
  proposal: Proposal,
  times: readonly Date[],
  family: readonly FamilyMemberId[],
): Promise<MeetingId> {
  const { centerId, clientId } = proposal
  const meetingId = newId<'meeting'>()
  await tx.insert(jointMeeting).values({ ...proposal, id: meetingId, formKey: crypto.randomUUID(), state: 'proposed' })
  await tx
    .insert(meetingTime)
    .values(times.map((startsAt) => ({ centerId, id: crypto.randomUUID(), meetingId, startsAt })))
  await tx.insert(meetingInvitation).values(
    family.map((familyMemberId) => {
      const id = newId<'invitation'>()
      const uid = `${crypto.randomUUID()}@meetings.invalid`
      return { centerId, id, meetingId, clientId, familyMemberId, uid, tokenHash: hashOf(linkToken('answer-link', id)) }
    }),
  )
  // What the client wished for is being arranged: nobody else has to answer it.
  await tx
    .update(meetingWish)
    .set({ closedAt: proposal.proposedAt, closedBy: proposal.proposedBy, meetingId })
    .where(and(eq(meetingWish.clientId, clientId), isNull(meetingWish.closedAt)))
  await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  return meetingId
}
