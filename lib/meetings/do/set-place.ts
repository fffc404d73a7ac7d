import { eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { changeInvitations } from '../rows/change-invitations.ts'
import { hasBegunNow } from '../rows/has-begun-now.ts'
import type { MeetingPlace } from '../rules/meeting.ts'

interface Wish {
  readonly meeting: string
  readonly place: MeetingPlace
  readonly placeWords: string
  readonly videoLink: string
  readonly needs: string
  readonly wasAt: WasAt
}

/**
 * Says where a meeting takes place. Everyone invited hears that something changed and reads what after they signed in:
 * neither a letter nor a calendar carries a place or a link. What somebody needs there changes nothing for the family.
 */
export const setPlace: Operation<'staff', Wish, null, 'not_possible' | 'meeting_changed' | 'meeting_begun'> = async (
  tx,
  viewer,
  { meeting: wanted, wasAt, ...said },
) => {
  const id = wanted as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!meeting || !staff || meeting.state === 'declined' || meeting.state === 'cancelled')
    return refused('not_possible')
  if (!isAsShown(meeting.changedAt, wasAt)) return refused('meeting_changed')
  if (await hasBegunNow(tx, meeting, viewer.at)) return refused('meeting_begun')
  const isElsewhere = (['place', 'placeWords', 'videoLink'] as const).some((name) => said[name] !== meeting[name])
  if (!isElsewhere && said.needs === meeting.needs) return ok(null)
  await tx
    .update(jointMeeting)
    .set({
      ...said,
      changedAt: viewer.at,
      changedBy: staff.id,
      ...(said.needs !== meeting.needs && { needsArrangedAt: null, needsArrangedBy: null }),
    })
    .where(eq(jointMeeting.id, id))
  if (!isElsewhere) return ok(null)
  if (meeting.state !== 'proposed') await changeInvitations(tx, id, 'meeting-change')
  await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
