import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { askAbout } from '#lib/asking/do/ask-about.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { matchOneLookup } from '#lib/jobs/match-lookups.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Anybody may ask, and as often as they like. Whoever asks once must not wait behind whoever asks a thousand times.

let practice: PracticeCenter
const clients = ['Rosa Delgado', 'Daniel Wu', 'Lucía Ortega', 'Kevin Brandt', 'Peter Carter']
const at = new Date()
const instantAfter = (ms: number) => new Date(at.getTime() + ms)

beforeAll(async () => {
  practice = await openPracticeCenter()
  await practice.ground.delete(askTask)
  await practice.ground.delete(lookup)
})
afterAll(() => practice.close())

const ask = (yourName: string, aboutName: string, network: string, when: Date) =>
  operate({ audience: 'public', at: when, browser: 'b' }, askAbout, {
    aboutName,
    born: null,
    yourName,
    relationship: 'mother',
    email: `${yourName.replaceAll(' ', '-')}@practice.example`,
    network,
  })

async function matchAll(): Promise<void> {
  while (await matchOneLookup(() => instantAfter(60_000), instantAfter(60_000)));
}

async function firstPages(pages: number) {
  const shown = []
  let key: string | null = null
  for (let page = 0; page < pages; page++) {
    const read = await seeTasks(await practice.viewerOf('staff', 'grace'), key)
    const found = (
      read as unknown as { found: { tasks: { askerName: string; isCrowded: boolean }[]; next: string | null } }
    ).found
    shown.push(...found.tasks)
    key = found.next
    if (!key) break
  }
  return shown
}

describe('a thousand questions of one network', () => {
  test('stand behind ten honest ones, which came last', async () => {
    for (let count = 0; count < 1000; count++)
      await ask(`Hostile ${count}`, clients[count % clients.length]!, '198.51.100', instantAfter(count))
    for (let count = 0; count < 10; count++)
      await ask(`Honest ${count}`, clients[count % clients.length]!, `203.0.${count}`, instantAfter(2000 + count))
    await matchAll()
    const [first] = [await firstPages(1)]
    expect(first).toHaveLength(30)
    expect(first.filter(({ askerName }) => askerName.startsWith('Honest'))).toHaveLength(10)
    expect(first.filter(({ isCrowded }) => isCrowded).length).toBe(10)
  })

  test('are all still there, each once, page after page', async () => {
    const all = await firstPages(100)
    const tasks = await practice.ground.select().from(askTask)
    expect(all).toHaveLength(tasks.length)
    expect(new Set(all.map(({ askerName }) => askerName)).size).toBe(1010)
    const crowd = all.findIndex(({ isCrowded }) => isCrowded)
    expect(all.slice(crowd).every(({ isCrowded }) => isCrowded)).toBe(true)
  })

  test('are no crowd any more a day later', async () => {
    const later = instantAfter(25 * 3_600_000)
    await ask('Late', 'Rosa Delgado', '198.51.100', later)
    await matchOneLookup(() => later, later)
    const [found] = await practice.ground
      .select({ isCrowded: askTask.isCrowded })
      .from(askTask)
      .innerJoin(lookup, eq(lookup.id, askTask.lookupId))
      .where(eq(lookup.askerName, 'Late'))
    expect(found?.isCrowded).toBe(false)
  })
})

test('a network cannot be read from what is kept of it', async () => {
  const rows = await practice.ground.select({ from: lookup.askedFrom }).from(lookup).limit(5)
  for (const { from } of rows) expect(from).toMatch(/^[\w-]{43}$/)
})
