import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as aTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Line, lineBefore } from '#lib/launch/line.ts'

/** A line whose requests are names, and who was served in each turn since. */
function opened() {
  let served: string[] = []
  const line = lineBefore(
    ({ url }) => void served.push(url!),
    ({ url }) => url!.startsWith('/staff'),
  )
  return {
    line,
    async servedInOneTurn(): Promise<string[]> {
      served = []
      await aTurn()
      return served
    },
    served: () => served,
  }
}

function ask(line: Line, ...urls: string[]): void {
  for (const url of urls) line.asked({ url } as IncomingMessage, {} as ServerResponse)
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
    const { line, servedInOneTurn } = opened()
    ask(line, ...readers(500))
    const served: string[] = []
    await turnsUntil(
      () => served.length >= 500,
      async () => served.push(...(await servedInOneTurn())),
    )
    expect(served).toEqual(readers(500))
  })

  test('leave room between them: only a few pages are begun in a turn', async () => {
    const { line, servedInOneTurn } = opened()
    ask(line, ...readers(500))
    const inEachTurn: number[] = []
    for (let turn = 0; turn < 50; turn++) inEachTurn.push((await servedInOneTurn()).length)
    expect(Math.max(...inEachTurn)).toBe(8)
  })

  test('do not keep staff waiting', async () => {
    const { line, served } = opened()
    ask(line, ...readers(500), '/staff/reports')
    expect(served()).toEqual(['/staff/reports'])
  })
})

describe('while people still come in', () => {
  test('nobody inside is served before the last of them is in', async () => {
    const { line, servedInOneTurn } = opened()
    for (let newcomer = 0; newcomer < 500; newcomer++) {
      line.arrived()
      ask(line, `/family?${newcomer}`)
      expect(await servedInOneTurn()).toEqual([])
    }
  })

  test('a flood that never ends still leaves turns to those inside', async () => {
    const { line, servedInOneTurn } = opened()
    ask(line, '/family')
    const served: string[] = []
    const turns = await turnsUntil(
      () => served.length > 0,
      async () => {
        line.arrived()
        served.push(...(await servedInOneTurn()))
      },
    )
    expect(turns).toBeGreaterThan(1_000)
    expect(turns).toBeLessThan(3_000)
  })
})
