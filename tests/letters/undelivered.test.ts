import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { account, familyLink } from '#drizzle/tables/people.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import type { Delivery } from '#lib/letters/letter.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { sendAgain } from '#lib/people/do/send-again.ts'
import { seeAddress } from '#lib/people/see/see-address.ts'
import { seeUndelivered } from '#lib/people/see/see-undelivered.ts'
import {
  act,
  agreed,
  at,
  deliver,
  ground,
  inMinutes,
  marcusEmail,
  openMeetings,
  rosaAnd,
  type Story,
  viewerOf,
} from '#tests/meetings/do/meetings.ts'

// An invitation that a mail server refuses: staff see it where they look, somebody is told, the address is corrected,
// and the invitation goes out again.

openMeetings()

let one: Story
let meeting: Awaited<ReturnType<typeof agreed>>
const elena = () => one.guests.elena!
const signsInNever = () => ground.update(account).set({ language: null }).where(eq(account.email, elena().email))

beforeEach(async () => {
  one = await rosaAnd<string>({ elena: ['meetings'] })
  await signsInNever()
  meeting = await agreed(one)
})

/** A mail server that answers so to letters for Elena, and takes all others. */
const to = (delivery: Delivery) => async (each: { to: string }) =>
  each.to === elena().email ? delivery : ({ outcome: 'accepted' } as const)
const bounce = () => deliver(at, to({ outcome: 'final', code: '550' }))

const places = async () => {
  const marcus = await viewerOf('staff', marcusEmail, inMinutes(1))
  return {
    client: (await seeClient(marcus, one.clientId))!.found!.family.map(({ isUndelivered }) => isUndelivered),
    meeting: (await seeMeeting(marcus, meeting))!.found!.invitations.map(
      ({ undelivered }) => undelivered?.code ?? null,
    ),
    list: (await seeUndelivered(marcus))!.found!.letters.filter(({ clientId }) => clientId === one.clientId).length,
    today: Number((await seeToday(marcus))!.found!.undelivered) > 0,
    address: (await seeAddress(marcus, one.clientId, elena().linkId))!.found!.failed?.code ?? null,
  }
}
const nowhere = { client: [false], meeting: [null], list: 0, today: false, address: null }
const everywhere = { client: [true], meeting: ['550'], list: 1, today: true, address: '550' }

describe('an invitation that is refused', () => {
  test('stands where staff look, with whose it is, and its owner is told', async () => {
    expect(await places()).toEqual(nowhere)
    await bounce()
    expect(await places()).toEqual(everywhere)
    const marcus = await viewerOf('staff', marcusEmail, inMinutes(1))
    const [shown] = (await seeUndelivered(marcus))!.found!.letters.filter(({ clientId }) => clientId === one.clientId)
    expect(shown).toMatchObject({ owner: 'Marcus Hill', client: one.name, reachedAt: elena().email })
    const alerts = (await ground.select().from(letter)).filter(({ kind }) => kind === 'staff-alert')
    expect(alerts.map(({ toEmail, state }) => toEmail || state)).toContain('sent')
  })

  test('goes out again to the right address, and stands nowhere any more', async () => {
    await bounce()
    const right = `right.${elena().email}`
    const marcus = await viewerOf('staff', marcusEmail, inMinutes(2))
    expect(await act(marcus, sendAgain, { link: elena().linkId, email: right, how: 'called_back' })).toBe(null)
    expect((await deliver(inMinutes(3))).map((sent) => sent.to)).toContain(right)
    expect(await places()).toEqual(nowhere)
    // What was made sure of before says nothing of the new address.
    const [link] = await ground.select().from(familyLink).where(eq(familyLink.id, elena().linkId))
    expect(link).toMatchObject({ identifiedHow: 'called_back' })
  })

  test('is not led to another address without a word on how staff know that it is theirs', async () => {
    await bounce()
    const marcus = await viewerOf('staff', marcusEmail, inMinutes(2))
    expect(await act(marcus, sendAgain, { link: elena().linkId, email: 'else@practice.example' })).toBe('say_how')
    expect(await places()).toEqual(everywhere)
  })

  test('goes out again to the same address once it takes letters', async () => {
    await bounce()
    const marcus = await viewerOf('staff', marcusEmail, inMinutes(2))
    expect(await act(marcus, sendAgain, { link: elena().linkId, email: elena().email })).toBe(null)
    expect((await deliver(inMinutes(3))).map((sent) => sent.to)).toContain(elena().email)
    expect(await places()).toEqual(nowhere)
  })

  test('is not led elsewhere once the person has signed in, nor to an address that is somebody’s', async () => {
    await bounce()
    const marcus = await viewerOf('staff', marcusEmail, inMinutes(2))
    const wish = { link: elena().linkId, email: one.email, how: 'called_back' as const }
    expect(await act(marcus, sendAgain, wish)).toBe('address_not_changed')
    await ground.update(account).set({ language: 'es' }).where(eq(account.email, elena().email))
    const elsewhere = { ...wish, email: 'new@practice.example' }
    expect(await act(marcus, sendAgain, elsewhere)).toBe('address_not_changed')
    expect(await places()).toEqual(everywhere)
  })
})

test.each([
  ['a full mailbox', '552'],
  ['a mailbox that is full for now', '452'],
  ['a busy server', '451'],
])('%s is no failure yet', async (_what, code) => {
  await deliver(at, to({ outcome: 'wait-for-letter', code }))
  expect(await places()).toEqual(nowhere)
  await deliver(inMinutes(2))
  expect(await places()).toEqual(nowhere)
})
