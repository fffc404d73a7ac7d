import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { story } from '#drizzle/seed/story.ts'
import { handoverCode } from '#drizzle/tables/identity.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask } from '#drizzle/tables/listening/asking.ts'
import { meetingTime } from '#drizzle/tables/meetings.ts'
import { familyLink } from '#drizzle/tables/people.ts'
import { closeTask } from '#lib/asking/do/close-task.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { linkToken, spokenSecret } from '#lib/auth/secret.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { seeLeave } from '#lib/family/see/see-leave.ts'
import { seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { enterHandoverCode } from '#lib/identity/do/enter-handover-code.ts'
import { makeOwnCode } from '#lib/identity/do/make-own-code.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { fed, readBy } from '#tests/calendars/fed.ts'
import {
  act,
  agreed,
  at,
  deliver,
  fates,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  marcusEmail,
  openMeetings,
  past,
  rosaAnd,
  shownOf,
  stranger,
  tuesday,
  viewerOf,
  wanted,
} from '#tests/meetings/do/meetings.ts'

// A family member leaves by themselves.

openMeetings()

const leaves = { leaves: true, link: null } as const
const grantsOf = async (viewer: Awaited<ReturnType<typeof elenaOf>>) =>
  (await readFamilyPage(viewer, []))!.grants.length
const elenaOf = (email: string) => viewerOf('family', email)

async function elenaLetIn() {
  const one = await rosaAnd({ elena: ['meetings', 'case_manager'], mateo: ['meetings'] })
  const meeting = await agreed(one, [tuesday])
  const elena = await elenaOf(one.guests.elena.email)
  return { one, meeting, elena }
}

describe('whoever leaves', () => {
  test('is shown nothing from that instant: on no page, by no link, in no calendar', async () => {
    const { one, meeting, elena } = await elenaLetIn()
    const calendar = await fed(elena)
    const { id } = await invitationOf(meeting, one.guests.elena)
    const link = () => seeAnswerLink(stranger, linkToken('answer-link', id), crypto.randomUUID())
    const empty = await readBy('no token at all')
    // What is there before is found, or its absence would mean nothing.
    expect([await grantsOf(elena), (await link()) !== null, (await readBy(calendar)) !== empty]).toEqual([
      2,
      true,
      true,
    ])
    expect(await act(elena, leavePortal, leaves)).toBe(null)
    expect([await grantsOf(elena), await link(), await readBy(calendar)]).toEqual([0, null, empty])
    expect(await grantsOf(await elenaOf(one.guests.mateo.email))).toBe(1)
  })

  test('gets no letter that was waiting, and a neutral end of what their calendar holds', async () => {
    const waits = await elenaLetIn()
    await act(waits.elena, leavePortal, leaves)
    const sent = await deliver(inMinutes(1))
    expect(sent.map(({ to }) => to)).not.toContain(waits.one.guests.elena.email)
    expect((await fates('meeting-request')).map((fate) => fate.split(':')[0]).toSorted()).toEqual(['sent', 'withheld'])
    const holds = await elenaLetIn()
    await deliver(inMinutes(2))
    await act(holds.elena, leavePortal, leaves)
    await withdrawLapsed(() => inMinutes(3))
    const ended = (await deliver(inMinutes(3))).filter(({ to }) => to === holds.one.guests.elena.email)
    expect(ended.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL'])
  })

  test('comes back by a new code alone, and not by one that was made before', async () => {
    const { one, elena } = await elenaLetIn()
    const code = async () => {
      const [open] = await ground.select().from(handoverCode).where(eq(handoverCode.clientId, one.clientId))
      return spokenSecret(open!.id)
    }
    await ground.update(familyLink).set({ identifiedAt: null }).where(eq(familyLink.id, one.guests.elena.linkId))
    expect(await act(one.rosa, makeOwnCode, { link: one.guests.elena.linkId })).toBe(one.guests.elena.linkId)
    const before = await code()
    await act(elena, leavePortal, leaves)
    await act(elena, enterHandoverCode, { handoverCode: before })
    expect(await grantsOf(elena)).toBe(0)
    await ground.delete(handoverCode)
    await act(one.rosa, makeOwnCode, { link: one.guests.elena.linkId })
    await act(elena, enterHandoverCode, { handoverCode: await code() })
    expect(await grantsOf(elena)).toBe(2)
    const { person } = (await seeSharingWith(one.rosa, one.guests.elena.linkId))!
    expect(person!.leftAt).toBe(null)
  })
})

const opens = (token: string, when: Date) => seeAnswerLink({ ...stranger, at: when }, token, crypto.randomUUID())
const ownMeetings = async (viewer: Viewer<'family'>) =>
  (await seeOwnMeetings(viewer))!.people.flatMap((person) => person.told('meetings'))
const linkIn = (letters: readonly Letter[], { email }: { email: string }) =>
  /answer\/(\S+)/.exec(letters.find(({ to }) => to === email)!.text)![1]!

/** Elena and Mateo are invited and hold a link each. */
async function bothInvited() {
  const { one, meeting, elena } = await elenaLetIn()
  const letters = await deliver()
  const links = { elena: linkIn(letters, one.guests.elena), mateo: linkIn(letters, one.guests.mateo) }
  expect((await opens(links.elena, at))?.state).toBe('invited')
  return { one, meeting, elena, links }
}

describe('the link of before opens nothing for ever', () => {
  async function comesBack({ one, elena }: Awaited<ReturnType<typeof bothInvited>>) {
    await ground.delete(handoverCode)
    await act({ ...one.rosa, at: inMinutes(2) }, makeOwnCode, { link: one.guests.elena.linkId })
    const [made] = await ground.select().from(handoverCode).where(eq(handoverCode.clientId, one.clientId))
    await act({ ...elena, at: inMinutes(3) }, enterHandoverCode, { handoverCode: spokenSecret(made!.id) })
    expect(await grantsOf({ ...elena, at: inMinutes(4) })).toBe(2)
  }

  test('of a meeting that was called off while she was away', async () => {
    const { one, meeting, links, ...rest } = await bothInvited()
    await act(rest.elena, leavePortal, leaves)
    await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    await comesBack({ one, meeting, links, ...rest })
    expect(await opens(links.elena, inMinutes(4))).toBe(null)
    expect((await opens(links.mateo, inMinutes(4)))?.state).toBe('cancelled')
    expect(await ownMeetings({ ...rest.elena, at: inMinutes(4) })).toEqual([])
  })

  test('of a meeting that was called off before she left', async () => {
    const { one, meeting, links, ...rest } = await bothInvited()
    await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    expect((await opens(links.elena, inMinutes(1)))?.state).toBe('cancelled')
    expect(await ownMeetings({ ...rest.elena, at: inMinutes(1) })).toMatchObject([{ state: 'cancelled' }])
    await act(rest.elena, leavePortal, leaves)
    await comesBack({ one, meeting, links, ...rest })
    expect(await opens(links.elena, inMinutes(4))).toBe(null)
    expect(await ownMeetings({ ...rest.elena, at: inMinutes(4) })).toEqual([])
  })

  test('also if she comes back before any beat: then her invitation ends on it as any other', async () => {
    const both = await bothInvited()
    await act(both.elena, leavePortal, leaves)
    await comesBack(both)
    expect(await opens(both.links.elena, inMinutes(4))).toBe(null)
    await withdrawLapsed(() => inMinutes(5))
    const sent = await deliver(inMinutes(5))
    expect(sent.flatMap(({ to, calendar }) => (calendar ? [`${calendar.method} ${to}`] : []))).toEqual([
      `CANCEL ${both.one.guests.elena.email}`,
    ])
  })

  test('and once she is invited again, another one does', async () => {
    const { one, meeting, links, ...rest } = await bothInvited()
    await act(rest.elena, leavePortal, leaves)
    await withdrawLapsed(() => inMinutes(1))
    await comesBack({ one, meeting, links, ...rest })
    const [rosa, wanting] = [{ ...one.rosa, at: inMinutes(4) }, wanted(one.guests)]
    expect(await act(rosa, chooseGuests, { meeting, wanted: wanting, wasAt: await shownOf(meeting) })).toBe(null)
    const [old, anew] = [links.elena, linkIn((await deliver(inMinutes(5))).toReversed(), one.guests.elena)]
    expect([await opens(old, inMinutes(6)), (await opens(anew, inMinutes(6)))?.state]).toEqual([null, 'invited'])
    const times = await ground.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting))
    const answers = times.map(({ id }) => ({ time: id, answer: 'yes' as const }))
    const byLink = (token: string) => act({ ...stranger, at: inMinutes(6) }, answerByLink, { token, answers })
    expect([await byLink(old), await byLink(anew)]).toEqual(['answer_not_taken', null])
  })
})

test('once a hold is lifted, a meeting that was called off during it reads as one that others still have', async () => {
  const found = async (isCalledOff: boolean) => {
    const { one, meeting, elena, links } = await bothInvited()
    const onHold = story('a hold', { within: one.telling }).client(one.name).familyMember('elena')
    await plant(ground, onHold.with(hold({ until: inMinutes(2) })).on(at))
    if (isCalledOff) await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    await withdrawLapsed(() => inMinutes(1))
    const [own] = await ownMeetings({ ...elena, at: inMinutes(3) })
    const { invitationId, ...fact } = own!
    return [await opens(links.elena, inMinutes(3)), (await opens(links.mateo, inMinutes(3)))?.state, fact]
  }
  const [off, standing] = [await found(true), await found(false)]
  expect([off[1], standing[1]]).toEqual(['cancelled', 'invited'])
  expect(off[2]).toMatchObject({ state: 'cancelled' })
  expect([off[0], off[2]]).toEqual([standing[0], standing[2]])
})

test('the client reads that somebody left, and their case manager finds it among what to ask', async () => {
  const { one, elena } = await elenaLetIn()
  await ground.delete(letter)
  await act(elena, leavePortal, leaves)
  const home = (await seeClientHome(one.rosa))!
  expect(home.left.map(({ name, leftAt }) => [name, leftAt])).toEqual([['elena', at]])
  expect(home.notIdentified).toEqual([])
  const { person } = (await seeSharingWith(one.rosa, one.guests.elena.linkId))!
  expect([person!.sharing.state, person!.leftAt]).toEqual(['not_identified', at])
  const { tasks } = (await seeTasks(one.marcus, null))!.found!
  const own = tasks.filter(({ clientId }) => clientId === one.clientId)
  expect(own.map(({ askerName, leftAt, closedAt }) => [askerName, leftAt, closedAt])).toEqual([['elena', at, null]])
  expect(await lettersTo(marcusEmail, 'staff-alert')).toBe(1)
  // There is nothing to ask: the client is told, and that closes it.
  const close = (outcome: 'told' | 'refused') =>
    act(one.marcus, closeTask, { task: own[0]!.id, wasAt: null, outcome, askAgainOn: null })
  expect([await close('refused'), await close('told')]).toEqual(['not_possible', { client: one.clientId }])
  const after = (await seeTasks(one.marcus, null))!.found!.tasks.find(({ id }) => id === own[0]!.id)
  expect([after!.outcome, after!.closedAt]).toEqual(['told', at])
  expect(await lettersTo(one.email, 'client-message')).toBe(0)
  // Leaving again changes nothing, and nobody hears of it.
  await act({ ...elena, at: inMinutes(5) }, leavePortal, leaves)
  expect(await ground.select().from(askTask).where(eq(askTask.clientId, one.clientId))).toHaveLength(1)
})

test('whoever shares with two clients can leave one alone: all of it ends there, and nothing of the other', async () => {
  const { one, meeting, elena } = await elenaLetIn()
  const other = story('Kevin lets Elena in, too', { within: one.telling, since: past })
    .client('Kevin Brandt', { email: 'kevin.leaves@practice.example' })
    .with(caredForBy('Marcus Hill'))
    .familyMember('elena')
    .releases('meetings')
  await plant(ground, other)
  const calendar = await fed(elena)
  const kevin = await viewerOf('client', 'kevin.leaves@practice.example')
  const links = async () => (await seeLeave(elena))!.people.map(({ linkId }) => linkId)
  expect(await links()).toHaveLength(2)
  const kevins = other.linkBetween('Kevin Brandt', 'elena')
  // A link that is not theirs ends nothing, and is answered the same.
  for (const link of [one.guests.mateo.linkId, kevins])
    expect(await act(elena, leavePortal, { leaves: true, link })).toBe(null)
  expect(await links()).toEqual([one.guests.elena.linkId])
  expect(await grantsOf(await elenaOf(one.guests.mateo.email))).toBe(1)
  expect((await seeClientHome(kevin))!.left.map(({ name, leftAt }) => [name, leftAt])).toEqual([['elena', at]])
  expect((await seeClientHome(one.rosa))!.left).toEqual([])
  const left = (await seeTasks(one.marcus, null))!.found!.tasks.filter((task) => task.leftAt && !task.closedAt)
  expect(left.map(({ clientName }) => clientName)).toContain('Kevin Brandt')
  expect(left.map(({ clientName }) => clientName)).not.toContain(one.name)
  // Her calendar address, her invitation and its link go on.
  expect(await readBy(calendar)).not.toBe(await readBy('no token at all'))
  const { id } = await invitationOf(meeting, one.guests.elena)
  expect(await seeAnswerLink(stranger, linkToken('answer-link', id), crypto.randomUUID())).not.toBe(null)
})

test('whoever was let in nowhere gets the same answer, and nobody hears of them', async () => {
  const { one, elena } = await elenaLetIn()
  await ground.update(familyLink).set({ identifiedAt: null }).where(eq(familyLink.id, one.guests.elena.linkId))
  expect(await act(elena, leavePortal, leaves)).toBe(null)
  expect(await ground.select().from(askTask).where(eq(askTask.clientId, one.clientId))).toEqual([])
  expect((await seeClientHome(one.rosa))!.left).toEqual([])
})
