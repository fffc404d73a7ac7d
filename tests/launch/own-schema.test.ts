import { once } from 'node:events'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { environment, type Served, startWeb, startWorker } from '../stage/web-server.ts'

// With tables and functions of another version a revocation might be recorded in vain. Nothing starts, or stays in
// service, on them.

const sentence =
  'The database has the schema of another version of Ajar. Run `npm run migrate` of this version, then start again.'

let database: FreshDatabase
let served: Served
let worker: ReturnType<typeof startWorker>

beforeAll(async () => {
  database = await freshDatabase()
  const ground = openGround(database.ownerUrl)
  await plant(ground, story('A center opens its doors', { since: new Date() }).staff('Marcus Hill'))
  await ground.close()
  served = await startWeb(database)
  worker = startWorker(served.env)
  await updateDatabase()
})

afterAll(async () => {
  await worker?.stop()
  await served?.stop()
  await database.drop()
})

/** What `migrate` of another version leaves behind. */
async function updateDatabase(): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await owner`create or replace function schema_version() returns text language sql stable parallel safe return 'another'`
  await owner.end()
}

test('a web whose database was updated serves nothing more, and stops with one sentence', async () => {
  // Until it looks at the schema again it still answers, and says that it is not ready.
  const health = await fetch(`${served.url}/api/health`).catch(() => null)
  if (health) expect(await health.json()).toEqual({ ready: false, trouble: sentence })
  await expect.poll(() => served.output(), { timeout: 20_000 }).toContain(sentence)
  await expect.poll(() => fetch(served.url).catch(() => null), { timeout: 20_000 }).toBeNull()
})

test('a worker whose database was updated stops with one sentence', async () => {
  if (worker.child.exitCode === null) await once(worker.child, 'exit')
  expect(worker.child.exitCode).toBe(1)
  expect(worker.output()).toContain(sentence)
})

test('a web does not start on a database of another version', async () => {
  await expect(startWeb(database)).rejects.toThrow(sentence)
})

test('a worker does not start on a database of another version', async () => {
  const started = startWorker(environment(database, served.url, { MAILBOX_FOLDER: served.mailboxFolder }))
  await once(started.child, 'exit')
  expect(started.child.exitCode).toBe(1)
  expect(started.output()).toContain(sentence)
})
