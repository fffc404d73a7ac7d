import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { AtDoor, lettersTo, wrong } from './entering.ts'

// Limits keep guesses and floods out, and nobody else: whoever asks and whoever is asked for are counted apart, and no
// answer tells whether an address is known.

let practice: PracticeCenter
// In the middle of an hour, so that no sentence runs into the next one.
const noon = new Date('2026-11-30T12:10:00Z')
const secondsAfter = (seconds: number, at: Date) => new Date(at.getTime() + seconds * 1000)
const minutesLater = (minutes: number, at = noon) => new Date(at.getTime() + minutes * 60_000)

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())

const newest = async (email: string) => (await lettersTo(practice.ground, email))[0]!
const countTo = async (email: string) => (await lettersTo(practice.ground, email)).length

async function signsIn(browser: AtDoor, email: string): Promise<string> {
  await browser.ask(email)
  return browser.enter(await newest(email))
}

describe('requests for one address', () => {
  test('of somebody else do not lock a person out of the browser they signed in with before', async () => {
    const elena = new AtDoor(noon, '203.0.113')
    expect(await signsIn(elena, 'elena@practice.example')).toBe('/family')
    const attacker = new AtDoor(minutesLater(1))
    for (let times = 0; times < 15; times++) await attacker.ask('elena@practice.example')
    expect(await countTo('elena@practice.example')).toBe(11)
    expect((await attacker.page()).asked?.heldBackUntil).toEqual(new Date('2026-11-30T13:00:00Z'))
    elena.at = minutesLater(2)
    expect(await signsIn(elena, 'elena@practice.example')).toBe('/family')
    // Not even from the network where they were asked for.
    const home = Object.assign(new AtDoor(minutesLater(3)), { held: elena.held })
    expect(await signsIn(home, 'elena@practice.example')).toBe('/family')
  })

  test('of one network leave an address open to every other network', async () => {
    const attacker = new AtDoor(noon)
    for (let times = 0; times < 50; times++) await attacker.ask('henry@practice.example')
    expect(await countTo('henry@practice.example')).toBe(10)
    expect(await signsIn(new AtDoor(minutesLater(2), '192.0.2'), 'henry@practice.example')).toBe('/family')
  })

  test('past the limit send no letter, say so, and the code of an earlier letter still works', async () => {
    const tired = new AtDoor(noon, '192.0.3')
    for (let times = 0; times < 11; times++) {
      await tired.ask('tired@practice.example')
      tired.at = minutesLater(times / 10)
    }
    expect(await countTo('tired@practice.example')).toBe(10)
    const { asked, phone } = await tired.page()
    expect(asked).toMatchObject({ email: 'tired@practice.example', isTooOld: false })
    expect(asked?.heldBackUntil).not.toBeNull()
    expect(phone).toMatch(/\d/)
    expect(await tired.enter({ code: (await newest('tired@practice.example')).code })).toBe('/family')
  })

  test('meet the same limit, the same page and the same rows for an address that is known and one that is not', async () => {
    const seen: unknown[] = []
    for (const email of ['tom@practice.example', 'never-heard-of@practice.example']) {
      const asker = new AtDoor(noon, '192.0.4')
      const pages: unknown[] = []
      for (let times = 0; times < 12; times++) {
        await asker.ask(email)
        pages.push((await asker.page()).asked)
      }
      const rows = await practice.ground.select().from(signInAttempt)
      const own = rows.filter((row) => row.email === email)
      seen.push({
        pages: JSON.parse(JSON.stringify(pages).replaceAll(email, 'somebody')),
        letters: await countTo(email),
        rows: own.map(({ heldBackUntil, returnTo, tries }) => ({ heldBackUntil, returnTo, tries })),
      })
    }
    expect(seen[0]).toEqual(seen[1])
  })

  test('are open again in the next hour', async () => {
    const attacker = new AtDoor(noon, '192.0.5')
    for (let times = 0; times < 12; times++) await attacker.ask('patient@practice.example')
    attacker.at = new Date('2026-11-30T13:00:01Z')
    await attacker.ask('patient@practice.example')
    expect((await attacker.page()).asked?.heldBackUntil).toBeNull()
  })
})

test('at nine in the morning a building behind one address signs in, the 320th worker too', async () => {
  const work = (worker: number) =>
    signsIn(new AtDoor(minutesLater(worker / 50), '192.0.6'), `worker-${worker}@practice.example`)
  for (let first = 1; first <= 320; first += 20) {
    const led = await Promise.all(Array.from({ length: 20 }, (_, index) => work(first + index)))
    expect(led).toEqual(led.map(() => '/family'))
  }
})

test('a network that asks for hundreds of addresses and uses none is held back', async () => {
  const sprayer = new AtDoor(noon, '192.0.7')
  for (let times = 1; times <= 302; times++) await sprayer.ask(`target-${times}@practice.example`)
  expect(await countTo('target-300@practice.example')).toBe(1)
  expect(await countTo('target-302@practice.example')).toBe(0)
  expect((await sprayer.page()).asked?.heldBackUntil).not.toBeNull()
})

test('what a known browser holds for one account opens no way to another, and signs nobody in', async () => {
  const nora = new AtDoor(noon, '192.0.8')
  await signsIn(nora, 'nora@practice.example')
  const stranger = Object.assign(new AtDoor(noon, '192.0.8'), { held: nora.held })
  for (let times = 0; times < 12; times++) await stranger.ask('other@practice.example')
  expect(await countTo('other@practice.example')).toBe(10)
  expect(await stranger.type('123456')).toEqual(['wrong_code'])
  expect(await stranger.enter(await newest('nora@practice.example'))).toBe('wrong_code')
})

test('a browser that two people use is known to both', async () => {
  const kitchen = new AtDoor(noon, '192.0.9')
  await signsIn(kitchen, 'one@practice.example')
  await signsIn(kitchen, 'two@practice.example')
  await signsIn(kitchen, 'one@practice.example')
  expect(kitchen.held.length).toBe(2)
  const attacker = new AtDoor(noon, '192.0.10')
  for (const email of ['one@practice.example', 'two@practice.example']) {
    for (let times = 0; times < 12; times++) await attacker.ask(email)
    const before = await countTo(email)
    await kitchen.ask(email)
    expect(await countTo(email)).toBe(before + 1)
  }
})

describe('wrong codes', () => {
  test('have five tries a letter, then the page says so, and the link of the letter works', async () => {
    const rosa = new AtDoor(noon, '192.0.11')
    await signsIn(rosa, 'rosa@practice.example')
    await rosa.ask('rosa@practice.example')
    const { code, attemptId } = await newest('rosa@practice.example')
    const no = wrong(code)
    expect(await rosa.type(no, no, no, no, no, code)).toEqual([
      'wrong_code',
      'wrong_code',
      'wrong_code',
      'wrong_code',
      'tries_used_up',
      'tries_used_up',
    ])
    expect((await rosa.page()).asked).toMatchObject({ areTriesUsedUp: true })
    expect(await rosa.enter({ attemptId })).toBe('/client')
  })

  test('are followed by pauses that grow, said with their time, and the right code is not used up by them', async () => {
    const guesser = new AtDoor(noon, '192.0.12')
    await guesser.ask('paused@practice.example')
    const { code, attemptId } = await newest('paused@practice.example')
    const no = wrong(code)
    const typedAt = guesser.at
    expect(await guesser.type(no, no, no, code)).toEqual(['wrong_code', 'wrong_code', 'wrong_code', 'wait_to_try'])
    expect((await guesser.page()).asked?.nextTryAt).toEqual(secondsAfter(5, typedAt))
    guesser.at = secondsAfter(5, typedAt)
    expect(await guesser.type(no, no)).toEqual(['wrong_code', 'wait_to_try'])
    expect((await guesser.page()).asked?.nextTryAt).toEqual(secondsAfter(15, typedAt))
    // A new letter does not end the pause, and neither does another browser of the same network.
    const other = new AtDoor(guesser.at, '192.0.12')
    await other.ask('paused@practice.example')
    expect(await other.type(no)).toEqual(['wait_to_try'])
    // Somebody at home waits for nothing, and the link waits for nobody.
    const owner = new AtDoor(guesser.at, '192.0.13')
    await owner.ask('paused@practice.example')
    expect(await owner.type(no)).toEqual(['wrong_code'])
    expect(await guesser.enter({ attemptId })).toBe('/family')
  })

  test('a hundred of them in a row shut the codes of an address, not its links; its owner gets one letter', async () => {
    const email = 'guessed@practice.example'
    let typed = 0
    const last: { browser?: AtDoor; code: string; attemptId: string } = { code: '', attemptId: '' }
    for (let letters = 0; typed < 105; letters++) {
      const browser = new AtDoor(minutesLater(letters), `10.0.${letters}`)
      await browser.ask(email)
      const { code, attemptId } = await newest(email)
      Object.assign(last, { browser, code, attemptId })
      for (let tries = 0; tries < 4 && typed < 105; tries++) {
        browser.at = new Date(browser.at.getTime() + 10_000)
        expect(await browser.type(wrong(code))).toEqual(['wrong_code'])
        typed++
      }
    }
    expect(await lettersTo(practice.ground, email, 'wrong-codes')).toHaveLength(1)
    // The right code is answered like a wrong one: only the owner learns that codes are shut.
    last.browser!.at = minutesLater(1, last.browser!.at)
    expect(await last.browser!.type(last.code)).toEqual(['wrong_code'])
    expect(await last.browser!.enter({ attemptId: last.attemptId })).toBe('/family')
    const after = new AtDoor(minutesLater(60), '10.1.0')
    expect(await signsIn(after, email)).toBe('/family')
  })

  test('typed at the same moment are each counted', async () => {
    const email = 'at-once@practice.example'
    const racer = new AtDoor(noon, '192.0.14')
    await racer.ask(email)
    const { code } = await newest(email)
    const said = await Promise.all(Array.from({ length: 20 }, () => racer.enter({ code: wrong(code) })))
    expect(said.filter((each) => each === 'wrong_code').length).toBeLessThanOrEqual(3)
  })
})

describe('letters', () => {
  test('of one browser each have a code that works, until one of them is used', async () => {
    const email = 'twice@practice.example'
    const browser = new AtDoor(noon, '192.0.15')
    await browser.ask(email)
    const first = await newest(email)
    browser.at = minutesLater(1)
    await browser.ask(email)
    const second = await newest(email)
    expect(second.code).not.toBe(first.code)
    expect(await browser.type(first.code, first.code, second.code)).toEqual(['/family', 'wrong_code', '/family'])
  })

  test('open nothing in another browser, nor after ten minutes', async () => {
    const email = 'late@practice.example'
    const browser = new AtDoor(noon, '192.0.16')
    await browser.ask(email)
    const { code, attemptId } = await newest(email)
    const other = new AtDoor(noon, '192.0.16')
    expect(await other.type(code)).toEqual(['wrong_code'])
    expect(await other.enter({ attemptId })).toBe('other_browser')
    browser.at = minutesLater(11)
    expect(await browser.type(code)).toEqual(['wrong_code'])
    expect(await browser.enter({ attemptId })).toBe('link_over')
    expect((await browser.page()).asked).toMatchObject({ email, isTooOld: true })
  })
})
