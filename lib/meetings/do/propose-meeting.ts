import { eq } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { decide } from '#lib/consent/decide.ts'
import type { Operation } from '#lib/database/operation.ts'
import { type ClientId, type MeetingId, newId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import type { MeetingPlace } from '#lib/meetings/rules/meeting.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

interface Wish {
  readonly client: string
  readonly about: string
  readonly place: MeetingPlace
  readonly minutes: number
  readonly times: readonly { readonly day: string; readonly clock: string }[]
  /** Links of the family members to invite, if the client agrees. */
  readonly family: readonly string[]
}
type Refusal = 'not_possible' | 'time_passed' | 'no_meeting_release'

/** Proposes a joint meeting to the client, and to nobody else: the family hears of it only after the client's yes. */
export const proposeMeeting: Operation<'staff', Wish, MeetingId, Refusal> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const clientId = wish.client as ClientId
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId))
  if (!staff || !about) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  const starts = [...new Set(wish.times.map(({ day, clock }) => instantOf(day, clock, timeZone).getTime()))].sort(
    (a, b) => a - b,
  )
  if (starts.some((start) => start <= viewer.at.getTime())) return refused('time_passed')
  const known = await knownAbout(tx, clientId)
  const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
  const invited = links.filter((link) => wish.family.includes(link.id))
  const pair = { centerId: staff.centerId, clientId, topic: 'meetings', at: viewer.at } as const
  const isCovered = invited.every(({ familyMemberId }) => decide(known, { ...pair, familyMemberId }).permitted)
  if (invited.length === 0 || !isCovered) return refused('no_meeting_release')
  const id = newId<'meeting'>()
  await tx.insert(jointMeeting).values({
    centerId: staff.centerId,
    id,
    formKey: crypto.randomUUID(),
    clientId,
    proposedBy: staff.id,
    state: 'proposed',
    about: wish.about,
    place: wish.place,
    minutes: wish.minutes,
    proposedAt: viewer.at,
  })
  await tx.insert(meetingTime).values(
    starts.map((start) => ({
      centerId: staff.centerId,
      id: crypto.randomUUID(),
      meetingId: id,
      startsAt: new Date(start),
    })),
  )
  await tx.insert(meetingInvitation).values(
    invited.map(({ familyMemberId }) => {
      const invitationId = newId<'invitation'>()
      return {
        centerId: staff.centerId,
        id: invitationId,
        meetingId: id,
        clientId,
        familyMemberId,
        uid: `${crypto.randomUUID()}@meetings.invalid`,
        tokenHash: hashOf(linkToken('answer-link', invitationId)),
      }
    }),
  )
  await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  return ok(id)
}
