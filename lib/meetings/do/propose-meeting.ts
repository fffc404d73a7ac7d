import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { ok, refused, refusedRows } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { clashesWith } from '../rows/clashes.ts'
import { writeProposal } from '../rows/write-proposal.ts'
import { invitable } from '../rules/invite.ts'
import type { MeetingPlace } from '../rules/meeting.ts'
import { startsOf, type TimeRefusal, type TypedTime, whyNotOffered } from '../rules/time.ts'

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
  const center = await ownCenter(tx)
  const times = startsOf(wish.times, center.timeZone)
  const taken = wish.isSure ? [] : await clashesWith(tx, staff.id, null, times, wish.minutes)
  const notOffered = whyNotOffered(wish.times, center, { at: viewer.at, isSure: wish.isSure, taken })
  const links = await tx.select().from(familyLink).where(eq(familyLink.clientId, clientId))
  const named = links.filter((link) => wish.family.includes(link.id))
  const invited = invitable(await knownAbout(tx, clientId), { centerId, clientId, at: viewer.at }, named)
  const notInvited = invited.ok ? [] : [{ refusal: invited.refusal, row: null }]
  const [first, ...others] = [...notOffered, ...notInvited]
  if (first) return refusedRows([first, ...others])
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
  const family = (invited.ok ? invited.value : []).map((each) => each.familyMemberId)
  return ok(await writeProposal(tx, proposal, times, family))
}
