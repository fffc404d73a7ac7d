import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as aTurn } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { type Line, lineBefore } from '#lib/launch/line.ts'

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
