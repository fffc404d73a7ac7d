import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { calendarFeed } from '#drizzle/tables/calendars.ts'
import { meetingTime } from '#drizzle/tables/meetings.ts'
import { account } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { linkToken } from '#lib/auth/secret.ts'
import { makeFeed } from '#lib/calendars/do/make-feed.ts'
import { seeFeed } from '#lib/calendars/see/see-feed.ts'
import { seeOwnMeeting, seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { sayPressured } from '#lib/holds/do/say-pressured.ts'
import { remindOfMeetings } from '#lib/jobs/remind-of-meetings.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import type { MeetingState } from '#lib/meetings/rules/meeting.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { answers as answersSummary, drafts } from '#tests/summaries/do/held.ts'
import {
  act,
  agreed,
  change,
  deliver,
  friday,
  type Guest,
  ground,
  inMinutes,
  invitationOf,
  marcusEmail,
  openMeetings,
  propose,
  rosaAnd,
  stranger,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
} from './meetings.ts'

// Whatever ends what Elena may know, at whatever step of a meeting: from that instant she finds nothing of it, and what
// her calendar holds is taken out again. Berta, invited to the same meeting, keeps all of it.

openMeetings()

/** The Friday after the meeting on Thursday. */
const dayAfter = new Date('2026-12-04T12:00:00Z')
const soon = inMinutes(30)

interface Step {
  /** How far the meeting comes. */
  readonly come: (one: Pair) => Promise<MeetingId>
  /** When it ends for Elena. */
  readonly when: Date
  /** What she finds of it before. */
  readonly sees: 'nothing' | MeetingState
  /**
   * What an ending sends her: the time that her calendar holds is taken out, or `plain` words where she was told of
   * several times and her calendar holds none. Null where she was told nothing.
   */
  readonly isSent: string | null
  /** What staff find afterwards: how it stands, and whether her invitation is withdrawn, which they are told of. */
  readonly staffSee: readonly [state: MeetingState, invitation: 'never sent' | 'stands' | 'withdrawn']
}

const invited = (one: Pair) => agreed(one)
const told = async (meeting: Promise<MeetingId>) => {
  const id = await meeting
  await deliver(inMinutes(1))
  return id
}
const set = async (one: Pair) => {
  const meeting = await told(invited(one))
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
  return meeting
}
const answered = async (one: Pair) => {
  const meeting = await told(invited(one))
  const { id } = await invitationOf(meeting, one.guests.elena)
  expect(await act(await family(one.guests.elena), answerInvitation, await yesTo(meeting, id))).toBe(null)
  return meeting
}
const moved = async (one: Pair) => {
  const meeting = await told(set(one))
  await act(one.marcus, rescheduleMeeting, { ...(await change(meeting)), ...friday, isSure: true, clientAgreed: true })
  return meeting
}
const summarized = async (one: Pair) => {
  const meeting = await told(set(one))
  const [marcus, rosa] = [await viewerOf('staff', marcusEmail, past), await viewerOf('client', one.email, past)]
  expect(await drafts({ marcus, meeting }, 'The rent is paid.')).toBe(null)
  expect(await answersSummary({ rosa, meeting }, 'The rent is paid.')).toBe(null)
  return meeting
}
const calledOff = async (one: Pair) => {
  const meeting = await told(set(one))
  await act(one.marcus, cancelMeeting, await change(meeting))
  return meeting
}
const declined = async (one: Pair) => {
  const meeting = await propose(one)
  expect(await act(one.rosa, answerProposal, { meeting, wasAt: null, agrees: false, wanted: [] })).toBe(null)
  return meeting
}
const past = new Date('2026-12-04T09:00:00Z')

// biome-ignore format: one line a step
const steps: Record<string, Step> = {
  'proposed to Rosa':              { come: (one) => told(propose(one)), when: soon, sees: 'nothing', isSent: null, staffSee: ['proposed', 'never sent'] },
  'declined by Rosa':              { come: (one) => told(declined(one)), when: soon, sees: 'nothing', isSent: null, staffSee: ['declined', 'never sent'] },
  'agreed, and no letter left yet': { come: invited, when: soon, sees: 'invited', isSent: null, staffSee: ['invited', 'withdrawn'] },
  'polled':                        { come: (one) => told(invited(one)), when: soon, sees: 'invited', isSent: 'plain', staffSee: ['invited', 'withdrawn'] },
  'offered at one time alone':     { come: (one) => told(agreed(one, [tuesday])), when: soon, sees: 'invited', isSent: tuesday.said, staffSee: ['invited', 'withdrawn'] },
  'answered':                      { come: answered, when: soon, sees: 'invited', isSent: 'plain', staffSee: ['invited', 'withdrawn'] },
  'set':                           { come: (one) => told(set(one)), when: soon, sees: 'confirmed', isSent: thursday.said, staffSee: ['confirmed', 'withdrawn'] },
  'moved':                         { come: (one) => told(moved(one)), when: soon, sees: 'confirmed', isSent: friday.said, staffSee: ['confirmed', 'withdrawn'] },
  'moved, and that letter waits':  { come: moved, when: soon, sees: 'confirmed', isSent: thursday.said, staffSee: ['confirmed', 'withdrawn'] },
  'called off':                    { come: (one) => told(calledOff(one)), when: soon, sees: 'cancelled', isSent: null, staffSee: ['cancelled', 'stands'] },
  'over':                          { come: (one) => told(set(one)), when: dayAfter, sees: 'confirmed', isSent: null, staffSee: ['confirmed', 'stands'] },
  'over, with a summary':          { come: (one) => told(summarized(one)), when: dayAfter, sees: 'confirmed', isSent: null, staffSee: ['confirmed', 'stands'] },
}

type Pair = Awaited<ReturnType<typeof rosaAnd<'elena' | 'berta'>>>
interface Ending {
  /** Whether it comes by itself: Elena's form was signed until then. */
  readonly isExpiry?: true
  readonly end: (one: Pair, when: Date) => Promise<unknown>
}

const rosa = ({ email }: Pair, when: Date) => viewerOf('client', email, when)
const formOf = ({ familyMemberId }: Guest) => eq(release.familyMemberId, familyMemberId)

const endings: Record<string, Ending> = {
  'Rosa revokes': {
    end: async (one, when) => act(await rosa(one, when), revokeRelease, { link: one.guests.elena.linkId }),
  },
  'Rosa says by phone that it ends': {
    end: async (one, when) => {
      const [signed] = await ground.select().from(release).where(formOf(one.guests.elena))
      const said = { release: signed!.id, kind: 'suspended', words: 'By phone.' } as const
      return act(await viewerOf('staff', marcusEmail, when), recordReleaseEvent, said)
    },
  },
  'Rosa says that she was pressured': {
    end: async (one, when) => act(await rosa(one, when), sayPressured, { link: one.guests.elena.linkId }),
  },
  'Elena leaves by herself': {
    end: async (one, when) => act(await family(one.guests.elena, when), leavePortal, { leaves: true, link: null }),
  },
  'the form expires': {
    isExpiry: true,
    end: async () => {},
  },
}

async function yesTo(meeting: MeetingId, invitation: string) {
  const times = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
  return { invitation, answers: times.map((time) => ({ time: time.id, answer: 'yes' as const })) }
}

const family = (guest: Guest, when?: Date) => viewerOf('family', guest.email, when)

/** All that somebody of the family finds of a meeting, wherever they look. */
async function foundBy(guest: Guest, meeting: MeetingId, feed: string, when: Date) {
  const viewer = await family(guest, when)
  const { id } = await invitationOf(meeting, guest)
  const list = (await seeOwnMeetings(viewer))!.people.flatMap((person) => person.told('meetings'))
  const page = (await seeOwnMeeting(viewer, id, null))!.meeting
  const link = await seeAnswerLink({ ...stranger, at: when }, linkToken('answer-link', id), crypto.randomUUID())
  const calendar = await seeFeed({ ...stranger, at: when }, feed)
  const states = [...list, page, link].map((one) => one?.state ?? 'nothing')
  const facts = [...list, page].map((one) => one && { ...one, invitationId: '' })
  return { states: [...new Set(states)], calendar: calendar.match(/^DTSTART:\S+/gm) ?? [], raw: calendar, facts }
}

const nothing = async (when: Date) => {
  const calendar = await seeFeed({ ...stranger, at: when }, linkToken('feed-link', crypto.randomUUID()))
  return { states: ['nothing'], calendar: [], raw: calendar, facts: [null] }
}

async function feedOf(guest: Guest): Promise<string> {
  expect(await act(await family(guest), makeFeed, {})).toBe(null)
  const [made] = await ground
    .select({ id: calendarFeed.id })
    .from(calendarFeed)
    .innerJoin(account, and(eq(account.id, calendarFeed.accountId), eq(account.email, guest.email)))
  return linkToken('feed-link', made!.id)
}

/** A meeting at one of these steps, a minute before something ends. */
async function atStep({ come, when, sees }: Step, isExpiry = false) {
  const more = isExpiry ? { expiresAt: when, of: 'elena' as const } : {}
  const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] }, more)
  const { elena, berta } = one.guests
  const feeds = { elena: await feedOf(elena), berta: await feedOf(berta) }
  const meeting = await come(one)
  const before = new Date(when.getTime() - 60_000)
  // There is something to take away. Without this, the silence would prove nothing.
  for (const name of ['elena', 'berta'] as const) {
    const found = await foundBy(one.guests[name], meeting, feeds[name], before)
    expect(found.states).toEqual([sees])
    expect(found.calendar.length > 0).toBe(sees === 'invited' || sees === 'confirmed')
  }
  return { one, meeting, feeds }
}

/** Whatever leaves from an instant on: on the next beat, and when a reminder of a meeting that is set is due. */
async function sentFrom(when: Date): Promise<Letter[]> {
  const letters = []
  for (const hours of [0.1, 13 * 24]) {
    const beat = new Date(when.getTime() + hours * 3_600_000)
    await withdrawLapsed(() => beat)
    await remindOfMeetings(() => beat)
    letters.push(...(await deliver(beat)))
  }
  return letters
}

/** What leaves for somebody of a meeting: the files, by method and time, and the words that take one back. */
const filesTo = (letters: Letter[], { email }: Guest) =>
  letters
    .filter(({ to }) => to === email)
    .map(({ calendar, text }) => {
      if (calendar) return `${calendar.method} ${/^DTSTART:\S+/m.exec(calendar.content)?.[0]}`
      return text.includes('Your invitation to a meeting is cancelled') ? 'CANCEL plain' : 'plain'
    })

/** What staff find of a meeting, and of Elena's invitation to it. */
async function staffFind({ guests }: Pair, meeting: MeetingId, when: Date) {
  const seen = (await seeMeeting(await viewerOf('staff', marcusEmail, when), meeting))!.found!
  const own = seen.invitations.find(({ familyMemberId }) => familyMemberId === guests.elena.familyMemberId)!
  return [seen.state, !own.invitedAt ? 'never sent' : own.withdrawnAt ? 'withdrawn' : 'stands']
}

describe.each(Object.entries(steps))('a meeting that is %s', (_step, step) => {
  const { when, isSent, staffSee, sees } = step

  /** Elena finds this from this instant on, and Berta what she found before. */
  async function isOverForElena(
    { one, meeting, feeds }: Awaited<ReturnType<typeof atStep>>,
    finds: { readonly states: readonly string[] },
  ) {
    const { elena, berta } = one.guests
    // At once, before any beat.
    expect(await foundBy(elena, meeting, feeds.elena, when)).toEqual(finds)
    const { id } = await invitationOf(meeting, elena)
    const yes = await yesTo(meeting, id)
    const refusal = finds.states.includes('cancelled') ? 'times_changed' : 'not_possible'
    expect(await act(await family(elena, when), answerInvitation, yes)).toBe(refusal)
    const byLink = { token: linkToken('answer-link', id), answers: yes.answers }
    expect(await act({ ...stranger, at: when }, answerByLink, byLink)).toBe('answer_not_taken')
    const letters = await sentFrom(when)
    expect(filesTo(letters, elena)).toEqual(isSent ? [`CANCEL ${isSent}`] : [])
    for (const { subject, text } of letters.filter(({ to }) => to === elena.email))
      expect(subject + text).not.toMatch(/Rosa|Marcus|revok|releas|permission|health|office/i)
    expect(await staffFind(one, meeting, when)).toEqual(staffSee)
    expect(filesTo(letters, berta).join()).not.toContain('CANCEL')
    expect((await foundBy(berta, meeting, feeds.berta, when)).states).toEqual([sees])
  }

  test.each(Object.entries(endings))('%s: Elena finds nothing from then on', async (_name, { isExpiry, end }) => {
    const here = await atStep(step, isExpiry)
    await end(here.one, when)
    await isOverForElena(here, await nothing(when))
  })

  const canBeTakenBack = staffSee[1] === 'withdrawn'
  test(`Rosa ${canBeTakenBack ? 'takes Elena' : 'cannot take Elena'} back from it alone`, async () => {
    const here = await atStep(step)
    const { one, meeting, feeds } = here
    const { elena, berta } = one.guests
    const wish = { ...(await change(meeting)), wanted: [berta.familyMemberId] }
    const outcome = await act(await rosa(one, when), chooseGuests, wish)
    expect(outcome).toBe(canBeTakenBack ? null : 'not_possible')
    if (canBeTakenBack) {
      // She reads what she would read if the whole meeting had been called off, now and after the beat.
      const off = await atStep(step)
      await act(await viewerOf('staff', marcusEmail, when), cancelMeeting, await change(off.meeting))
      const finds = () => foundBy(off.one.guests.elena, off.meeting, off.feeds.elena, when)
      await isOverForElena(here, await finds())
      expect((await finds()).states).toEqual(['cancelled'])
      expect(await foundBy(elena, meeting, feeds.elena, when)).toEqual(await finds())
      return
    }
    expect((await foundBy(elena, meeting, feeds.elena, when)).states).toEqual([sees])
    // A letter that was on its way still comes; nothing is taken out of her calendar.
    expect(filesTo(await sentFrom(when), elena).join()).not.toContain('CANCEL')
  })
})
