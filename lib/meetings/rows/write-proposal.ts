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
import type { MeetingPlace } from '../rules/meeting.ts'

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
}

/** Writes a proposed meeting down, with its times and with an invitation for each person, which nobody holds yet. */
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
  return meetingId
}
