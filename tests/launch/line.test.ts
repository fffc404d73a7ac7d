import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as aTurn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { bringsStaffSession, roomsCookie, sessionCookie } from '#lib/auth/session-cookie.ts'
import { type Line, lineBefore } from '#lib/launch/line.ts'

process.env.NEXTAUTH_URL = 'http://family.practice.example'
process.env.NEXTAUTH_SECRET = 's'.repeat(32)
process.env.DATABASE_URL = 'postgres://127.0.0.1:5432/ajar'
process.env.DATABASE_SECRET = 'd'.repeat(32)

/** A line whose requests are names, and who was begun. Each is answered at once, unless it is `held`. */
function opened() {
  const begun: string[] = []
  const held: ServerResponse[] = []
  let isHeld = false
  const line = lineBefore(
    ({ url }, response) => {
      begun.push(url!)
      if (isHeld) held.push(response)
      else response.emit('close')
    },
    ({ url }) => url!.startsWith('/staff'),
  )
  return {
    line,
    begun,
    hold() {
      isHeld = true
    },
    answerOne: () => held.shift()!.emit('close'),
    async begunInOneTurn(): Promise<string[]> {
      const before = begun.length
      await aTurn()
      return begun.slice(before)
    },
  }
}

function ask(line: Line, ...urls: string[]): void {
  for (const url of urls) line.asked({ url } as IncomingMessage, new EventEmitter() as ServerResponse)
}

const readers = (count: number) => Array.from({ length: count }, (_, at) => `/family?${at}`)

async function turnsUntil(isSo: () => boolean, turn: () => Promise<unknown>): Promise<number> {
  for (let turns = 0; turns < 10_000; turns++) {
    if (isSo()) return turns
    await turn()
  }
  throw new Error('it never became so')
}

describe('five hundred readers at once', () => {
  test('are all served, once each, in the order of asking', async () => {
    const { line, begun } = opened()
    ask(line, ...readers(500))
    await turnsUntil(() => begun.length >= 500, aTurn)
    expect(begun).toEqual(readers(500))
  })

  test('are served a few at a time: the next is begun when one is answered', async () => {
    const { line, begun, hold, answerOne } = opened()
    hold()
    ask(line, ...readers(500))
    for (let turn = 0; turn < 50; turn++) await aTurn()
    expect(begun).toEqual(readers(12))
    answerOne()
    await aTurn()
    expect(begun).toEqual(readers(13))
  })

  test('are not kept out by pages that wait for a database that hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { line, begun, hold } = opened()
    hold()
    ask(line, ...readers(500))
    await aTurn()
    vi.advanceTimersByTime(1_000)
    vi.useRealTimers()
    await aTurn()
    expect(begun).toEqual(readers(24))
  })

  test('do not keep staff waiting', () => {
    const { line, begun, hold } = opened()
    hold()
    ask(line, ...readers(500), '/staff/reports')
    expect(begun).toEqual(['/staff/reports'])
  })

  test('are begun although staff pages are asked for without end: a dozen of those are ahead, the rest wait their turn', async () => {
    const { line, begun, hold, answerOne } = opened()
    hold()
    const flood = Array.from({ length: 500 }, (_, at) => `/staff?${at}`)
    ask(line, ...flood.slice(0, 400), ...readers(5), ...flood.slice(400))
    expect(begun).toEqual(flood.slice(0, 12))
    await turnsUntil(
      () => begun.includes('/family?4'),
      async () => {
        answerOne()
        await aTurn()
      },
    )
    // In the order of asking: nobody who came later stands before them, but for the dozen.
    expect(begun.filter((url) => flood.indexOf(url) >= 400)).toEqual([])
    ask(line, '/staff/reports')
    expect(begun.includes('/staff/reports')).toBe(true)
  })
})

describe('ahead go', () => {
  const at = new Date()
  const withCookies = (cookies: string) => bringsStaffSession({ headers: { get: () => cookies } }, at)
  const pairOf = (line: string) => line.split(';')[0]!

  test('those whose session began as one of staff, and nobody by asking for the page of staff', async () => {
    const session = pairOf(await sessionCookie('token'))
    const [staff, family] = [pairOf(roomsCookie(['staff'])), pairOf(roomsCookie(['family']))]
    expect(withCookies(`${session}; ${staff}`)).toBe(true)
    for (const cookies of [
      '',
      staff,
      session,
      `${session}; ${family}`,
      `${session}; ajar-rooms=staff`,
      `ajar-session=x; ${staff}`,
    ])
      expect(withCookies(cookies), cookies).toBe(false)
  })
})

describe('while people still come in', () => {
  test('nobody inside is served before the last of them is in', async () => {
    const { line, begunInOneTurn } = opened()
    for (let newcomer = 0; newcomer < 500; newcomer++) {
      line.arrived()
      ask(line, `/family?${newcomer}`)
      expect(await begunInOneTurn()).toEqual([])
    }
  })

  test('a flood that never ends still leaves turns to those inside', async () => {
    const { line, begunInOneTurn } = opened()
    ask(line, '/family')
    const served: string[] = []
    const turns = await turnsUntil(
      () => served.length > 0,
      async () => {
        line.arrived()
        served.push(...(await begunInOneTurn()))
      },
    )
    expect(turns).toBeGreaterThan(1_000)
    expect(turns).toBeLessThan(3_000)
  })
})
