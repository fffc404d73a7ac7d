import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { rateLimit } from '#drizzle/tables/sign-in.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { alertingOfFloods } from '#lib/jobs/alert-of-flood.ts'
import { countedAs } from '#lib/sign-in/rows/count-try.ts'
import { codesPerHour, floodCounted, nextHour } from '#lib/sign-in/rules/limits.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { AtDoor, lettersTo } from './entering.ts'

// Machines ask for codes from many networks, so that no limit of one network holds them. Letters stay bounded, and who
// is honest waits for nobody.

let practice: PracticeCenter
const now = new Date()
const counted = ['sign-in-code-first-at-center', floodCounted] as const
const ofAll = { 'sign-in-code-first-at-center': codesPerHour.firstAtCenter, [floodCounted]: codesPerHour.atCenter }

beforeAll(async () => {
  practice = await openPracticeCenter()
})
beforeEach(async () => {
  await practice.ground.delete(rateLimit)
})
afterAll(() => practice.close())

/** So many codes were asked for at the center in this hour, less what is left. */
async function flood(left: Partial<Record<(typeof counted)[number], number>>): Promise<void> {
  const { centerId } = practice.accountOf('elena')
  const hour = new Date(nextHour(now).getTime() - 3_600_000)
  for (const [what, still] of Object.entries(left) as [(typeof counted)[number], number][]) {
    const row = { centerId, key: countedAs(what, ''), windowStartsAt: hour, count: ofAll[what]! - still }
    await practice.ground
      .insert(rateLimit)
      .values(row)
      .onConflictDoUpdate({
        target: [rateLimit.centerId, rateLimit.key, rateLimit.windowStartsAt],
        set: { count: row.count },
      })
  }
}

const countTo = async (email: string) => (await lettersTo(practice.ground, email)).length
const dueTo = async (email: string) =>
  (await practice.ground.select().from(letter).where(eq(letter.toEmail, email)))[0]!.dueAt.getTime()

async function knownBrowser(email: string, network: string): Promise<AtDoor> {
  const known = new AtDoor(now, network)
  await known.ask(email)
  await known.enter((await lettersTo(practice.ground, email))[0]!)
  await practice.ground.delete(letter).where(eq(letter.toEmail, email))
  return known
}

describe('while machines ask for more codes than a center sends in an hour', () => {
  test('a browser that signed in before gets its code, and nobody else a letter', async () => {
    const elena = await knownBrowser('elena@practice.example', '203.0.1')
    await flood({ 'sign-in-code-first-at-center': 0, [floodCounted]: 0 })
    const machine = new AtDoor(now, '203.0.2')
    await machine.ask('target@practice.example')
    expect(await countTo('target@practice.example')).toBe(0)
    await elena.ask('elena@practice.example')
    expect(await countTo('elena@practice.example')).toBe(1)
    expect(await elena.enter((await lettersTo(practice.ground, 'elena@practice.example'))[0]!)).toBe('/family')
  })

  test('whoever is held back is told that it is nothing they did, when to ask again, and whom to call', async () => {
    await flood({ 'sign-in-code-first-at-center': 0, [floodCounted]: 0 })
    const newcomer = new AtDoor(now, '203.0.3')
    for (const email of ['tom@practice.example', 'never-heard-of@practice.example']) {
      await newcomer.ask(email)
      const { asked, phone } = await newcomer.page()
      expect(asked).toMatchObject({ isFlooded: true, heldBackUntil: nextHour(now) })
      expect(phone).toMatch(/\d/)
    }
  })

  test('the first few of a network that sent nothing before still leave, and its sixth does not', async () => {
    await flood({ [floodCounted]: 0 })
    for (let n = 1; n <= 6; n++) await new AtDoor(now, '203.0.4').ask(`newcomer-${n}@practice.example`)
    expect(await countTo('newcomer-5@practice.example')).toBe(1)
    expect(await countTo('newcomer-6@practice.example')).toBe(0)
  })

  test('the letter of a known browser leaves before all others, and the first of a network before the many', async () => {
    const rosa = await knownBrowser('rosa@practice.example', '203.0.5')
    await practice.ground.delete(rateLimit)
    for (let n = 1; n <= 6; n++) await new AtDoor(now, '203.0.6').ask(`many-${n}@practice.example`)
    await new AtDoor(now, '203.0.7').ask('first@practice.example')
    await rosa.ask('rosa@practice.example')
    const order = [
      await dueTo('rosa@practice.example'),
      await dueTo('first@practice.example'),
      await dueTo('many-6@practice.example'),
    ]
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(new Set(order).size).toBe(3)
  })

  test('the administrator is alerted once an hour, and today says so to everybody on staff', async () => {
    const alerts = async () =>
      (await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))).map(({ toEmail }) => toEmail)
    const before = await alerts()
    const look = alertingOfFloods(() => now)
    await flood({ [floodCounted]: 0 })
    await look()
    expect(await alerts()).toEqual(before)
    const dana = await practice.viewerOf('staff', 'dana')
    expect((await seeToday(dana))?.found?.isFlooded).toBe(false)

    await flood({ [floodCounted]: -1 })
    await look()
    await look()
    expect((await alerts()).length).toBe(before.length + 1)
    expect((await seeToday(dana))?.found?.isFlooded).toBe(true)
  })
})

test('on an ordinary day nobody is held back, whoever asks', async () => {
  await flood({ [floodCounted]: 1 })
  const newcomer = new AtDoor(now, '203.0.8')
  for (let n = 1; n <= 6; n++) await newcomer.ask(`ordinary-${n}@practice.example`)
  expect(await countTo('ordinary-6@practice.example')).toBe(1)
})
