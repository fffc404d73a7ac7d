import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { answerSteps, worry } from '../stage/tell-report.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

let database: FreshDatabase
let served: Served
let owner: postgres.Sql

beforeAll(async () => {
  database = await freshDatabase()
  const ground = openGround(database.ownerUrl)
  await plant(ground, story('a center, and nobody else yet', { since: new Date(Date.now() - 86_400_000) }))
  await ground.close()
  served = await startWeb(database)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner.end()
  await served.stop()
  await database.drop()
})

/** Somebody at the last step of a report, about to press the button. */
async function aboutToSend(): Promise<{ visitor: Scriptless; form: FormData; path: string }> {
  const visitor = new Scriptless(served.url)
  return { visitor, ...(await answerSteps(visitor)) }
}

async function count(): Promise<number> {
  const [row] = await owner<{ count: number }[]>`select count(*)::int as count from report`
  return row!.count
}

test('fifty identical submissions at once are one report and fifty equal answers', async () => {
  const before = await count()
  const { visitor, form, path } = await aboutToSend()
  const all = await Promise.all(Array.from({ length: 50 }, () => visitor.post(path, form)))
  expect(new Set(all.map((answer) => `${answer.status} ${withoutProofs(answer.location!)}`)).size).toBe(1)
  expect(withoutProofs(all[0]!.location!)).toMatch(/^\/tell\/status\/\S+\?sent=1$/)
  expect(await count()).toBe(before + 1)
  const [letters] = await owner<
    { count: number }[]
  >`select count(*)::int as count from letter where kind = 'staff-alert'`
  expect(letters!.count).toBe(0)
})

test('a retry with a new key, after the answer was lost, ends at the same report', async () => {
  const { visitor, form, path } = await aboutToSend()
  const before = await count()
  const first = await visitor.post(path, form)
  form.set('key', crypto.randomUUID())
  const second = await visitor.post(path, form)
  expect(withoutProofs(second.location!)).toBe(withoutProofs(first.location!))
  expect(await count()).toBe(before + 1)
})

test('whoever sent it and goes back to a step finds what was sent, for half an hour and in that browser alone', async () => {
  const { visitor, form, path } = await aboutToSend()
  const led = async (by: Scriptless) => (await by.get(path)).location
  expect(await led(visitor)).toBe(null)
  const what = path.replace(/[^/]+$/, 'what')
  const later = visitor.formIn((await visitor.get(what)).html)
  later.set('words', 'One thing more.')
  const { location } = await visitor.post(path, form)
  const sent = location!.replace(/\?.*/, '')
  expect([await led(visitor), (await visitor.get(what)).location]).toEqual([sent, sent])
  expect((await visitor.get(sent)).html).toContain(worry.words)
  // What they still type into an earlier step, as it stands in memory, is given back.
  const typed = await visitor.sends(what, later)
  expect(typed.location).toContain('again=')
  expect(typed.html).toContain('One thing more.')
  const other = new Scriptless(served.url)
  await other.get('/tell')
  expect((await other.get(path)).status).toBe(404)
  await owner`update form_receipt set created_at = created_at - interval '31 minutes'`
  expect((await visitor.get(path)).status).toBe(404)
})

test('two people who tell the same are two reports', async () => {
  const before = await count()
  const [one, other] = [await aboutToSend(), await aboutToSend()]
  await Promise.all([one, other].map(({ visitor, form, path }) => visitor.post(path, form)))
  expect(await count()).toBe(before + 2)
})

test('a server that starts anew in the middle of a report loses no word of it, and it can still be sent', async () => {
  const { visitor, form, path } = await aboutToSend()
  await served.stop()
  served = await startWeb(database)
  const later = new Scriptless(served.url)
  for (const cookie of visitor.cookies) later.cookies.set(...cookie)
  expect((await later.get(path)).html).toContain(worry.words)
  expect(withoutProofs((await later.sends(path, form)).location)).toMatch(/sent=1$/)
})
