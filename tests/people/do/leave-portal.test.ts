import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { handoverCode } from '#drizzle/tables/identity.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask } from '#drizzle/tables/listening/asking.ts'
import { familyLink } from '#drizzle/tables/people.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { linkToken, spokenSecret } from '#lib/auth/secret.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { enterHandoverCode } from '#lib/identity/do/enter-handover-code.ts'
import { makeOwnCode } from '#lib/identity/do/make-own-code.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'
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
  rosaAnd,
  stranger,
  viewerOf,
} from '#tests/meetings/do/meetings.ts'

// A family member leaves by themselves.

openMeetings()

const leaves = { leaves: true } as const
const grantsOf = async (viewer: Awaited<ReturnType<typeof elenaOf>>) =>
  (await readFamilyPage(viewer, []))!.grants.length
const elenaOf = (email: string) => viewerOf('family', email)

async function elenaLetIn() {
  const one = await rosaAnd({ elena: ['meetings', 'case_manager'], mateo: ['meetings'] })
  const meeting = await agreed(one)
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
  expect(await lettersTo(one.email, 'client-message')).toBe(0)
  // Leaving again changes nothing, and nobody hears of it.
  await act({ ...elena, at: inMinutes(5) }, leavePortal, leaves)
  expect(await ground.select().from(askTask).where(eq(askTask.clientId, one.clientId))).toHaveLength(1)
})

test('whoever was let in nowhere gets the same answer, and nobody hears of them', async () => {
  const { one, elena } = await elenaLetIn()
  await ground.update(familyLink).set({ identifiedAt: null }).where(eq(familyLink.id, one.guests.elena.linkId))
  expect(await act(elena, leavePortal, leaves)).toBe(null)
  expect(await ground.select().from(askTask).where(eq(askTask.clientId, one.clientId))).toEqual([])
  expect((await seeClientHome(one.rosa))!.left).toEqual([])
})
