import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { type Served, startWeb, startWorker } from '../web-server.ts'
import { answerOf, cookieFor, linkTokenFor, normal, routesOf, ways } from './compare.ts'
import { plantTown, type Town } from './worlds.ts'

// What was never disclosed cannot be told from what does not exist: not by a byte, on any page, in any letter.

const pairs = Number(process.env.AJAR_PAIRS ?? 300)
const at = new Date()

interface World {
  readonly database: FreshDatabase
  readonly town: Town
  readonly web: Served
}

let a: World
let b: World

beforeAll(async () => {
  a = await open('a')
  b = await open('b')
}, 600_000)

afterAll(async () => {
  for (const world of [a, b]) {
    await world?.web.stop()
    await world?.database.drop()
  }
})

async function open(which: 'a' | 'b'): Promise<World> {
  const database = await freshDatabase()
  const town = await plantTown(database.ownerUrl, which, pairs, at, (id) => linkTokenFor('answer-link', id))
  const web = await startWeb(database, { NEXTAUTH_URL: 'http://family.practice.example' })
  return { database, town, web }
}

test(`over ${pairs} pairs of worlds every page answers with the same bytes, as HTML, as RSC payload and as HEAD`, async () => {
  const different: string[] = []
  let compared = 0
  let shown = 0
  for (const [n, family] of a.town.families.entries()) {
    const cookie = await cookieFor(family.token)
    // Pages that nobody signs in to are the same for every family: each tenth pair asks them too.
    for (const route of routesOf(family, n % 10 === 0)) {
      for (const way of ways) {
        const [one, other] = await Promise.all([
          answerOf(a.web.url, route, cookie, way),
          answerOf(b.web.url, route, cookie, way),
        ])
        compared++
        if (one !== other) different.push(`pair ${n} ${way} ${route.path}`)
        if (way === 'html' && one.includes(`Practice Person ${n}`)) shown++
      }
    }
  }
  expect(different).toEqual([])
  console.log(`${compared} answers compared; ${shown} of them tell something disclosed`)
  // Two blank worlds would be equal too: enough must be told, to make the silence mean something.
  expect(shown).toBeGreaterThan(pairs)
}, 1_800_000)

test('letters and calendar files are the same bytes in both worlds', async () => {
  const [one, other] = await Promise.all([deliver(a), deliver(b)])
  expect(one.size).toBeGreaterThan(pairs / 10)
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort())
  for (const [name, bytes] of one) expect(other.get(name), name).toBe(bytes)
}, 300_000)

async function deliver(world: World): Promise<Map<string, string>> {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-letters-'))
  const worker = startWorker({ ...world.web.env, MAILBOX_FOLDER: folder })
  const names = () => readdirSync(folder).filter((name) => name.endsWith('.eml'))
  // Settled when a whole second passes without another letter.
  for (let before = -1; names().length !== before || before === 0; ) {
    before = names().length
    await new Promise((done) => setTimeout(done, 1500))
  }
  await worker.stop()
  const letters = new Map(names().map((name) => [name, neutral(readFileSync(join(folder, name), 'utf8'))]))
  rmSync(folder, { recursive: true, force: true })
  return letters
}

/** Without the hour of posting and the boundaries a mail program draws anew for each letter. */
function neutral(letter: string): string {
  return letter.replace(/^Date: .*$/m, '').replace(/--_NmP-[0-9a-f]+-Part_\d/g, '--part')
}

describe('asking and signing in tell nobody who is known', () => {
  test.each([
    ['the question about a case manager', '/ask', 'aboutName', 'Practice Person 1', 'Somebody Unheard Of'],
    ['signing in', '/sign-in', 'email', 'family1@practice.example', 'unheard-of@practice.example'],
  ])('%s answers known and unknown with the same bytes', async (_what, path, field, known, unknown) => {
    const answers = await Promise.all(
      [known, unknown].map((value) =>
        postForm(a.web.url, path, { [field]: value, yourName: 'A Caller', relationship: 'aunt' }),
      ),
    )
    expect(answers[0]).toContain('303')
    expect(answers[0]).toBe(answers[1])
  })
})

/** Sends the first form of a page as a browser without JavaScript would. */
async function postForm(base: string, path: string, fields: Record<string, string>): Promise<string> {
  const page = await (await fetch(base + path, { headers: { 'accept-language': 'en' } })).text()
  const html = page.slice(page.indexOf('<main'))
  const form = new FormData()
  for (const [, name, value] of html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g))
    form.append(name!, value ?? '')
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const response = await fetch(base + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: base, 'accept-language': 'en' },
  })
  return normal(base, response, await response.text())
}
