import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { clashesWith } from '../rows/clashes.ts'
import { writeProposal } from '../rows/write-proposal.ts'
import { invitable } from '../rules/invite.ts'
import type { MeetingPlace } from '../rules/meeting.ts'
import { type TimeRefusal, type TypedTime, timesToOffer } from '../rules/time.ts'

interface Wish {
  readonly client: string
  readonly about: string
  readonly place: MeetingPlace
  readonly placeWords: string
  readonly videoLink: string
  readonly needs: string
  readonly minutes: number
  readonly times: readonly TypedTime[]
  /** Links of the family members to invite, if the client agrees. */
  readonly family: readonly string[]
  /** Whether a time is meant outside the center's hours, or while another meeting takes place. */
  readonly isSure: boolean
}
type Refusal = 'not_possible' | TimeRefusal | 'another_meeting' | 'choose_family' | 'no_meeting_release'

/** Proposes a joint meeting to the client, and to nobody else: the family hears of it only after the client's yes. */
export const proposeMeeting: Operation<'staff', Wish, MeetingId, Refusal> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'arrange_meetings', clientId)
  if (!staff) return refused('not_possible')
  const { centerId } = staff
  const times = timesToOffer(wish.times, await ownCenter(tx), viewer.at, wish.isSure)
  if (!times.ok) return times
  if (!wish.isSure && (await clashesWith(tx, staff.id, null, times.value, wish.minutes)).length > 0)
    return refused('another_meeting')
  const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
  const named = links.filter((link) => wish.family.includes(link.id))
  const invited = invitable(await knownAbout(tx, clientId), { centerId, clientId, at: viewer.at }, named)
  if (!invited.ok) return invited
  const { about, place, placeWords, videoLink, needs, minutes } = wish
  const proposal = {
    centerId,
    clientId,
    proposedBy: staff.id,
    about,
    place,
    placeWords,
    videoLink,
    needs,
    minutes,
    proposedAt: viewer.at,
  }
  const family = invited.value.map((each) => each.familyMemberId)
  return ok(await writeProposal(tx, proposal, times.value, family))
}
