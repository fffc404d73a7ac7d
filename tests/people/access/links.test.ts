import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { formReceipt } from '#drizzle/tables/forms.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { environment } from '#tests/stage/web-server.ts'

// No link that opens something stands in the database, so that somebody who reads a table can open nothing.

let database: FreshDatabase
let ground: Ground
const viewer = { audience: 'public', at: new Date(), browser: 'b' } as const

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, story('a center, and nobody else yet'))
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
})

afterAll(async () => {
  await (await import('#lib/database/pool.ts')).closePools()
  await ground.close()
  await database.drop()
})

test('a receipt remembers where a form led, and nobody who reads it does', async () => {
  const { asViewer } = await import('#lib/database/as-viewer.ts')
  const { findReceipt, writeReceipt } = await import('#lib/forms/rows/kept-words.ts')
  const { linkToken } = await import('#lib/auth/secret.ts')
  const returnTo = `/tell/status/${linkToken('status-link', crypto.randomUUID())}?sent=1`
  const receipt = { form: 'tell-send', wordsHash: 'h', returnTo }
  const keys = [crypto.randomUUID(), crypto.randomUUID()]
  for (const key of keys)
    expect(await asViewer(viewer, (tx) => writeReceipt(tx, viewer, { ...receipt, key }))).toBe(true)
  for (const key of keys)
    expect(await asViewer(viewer, (tx) => findReceipt(tx, 'tell-send', key))).toEqual({ wordsHash: 'h', returnTo })
  expect(await asViewer(viewer, (tx) => writeReceipt(tx, viewer, { ...receipt, key: keys[0]! }))).toBe(false)
  const rows = await ground.select().from(formReceipt)
  expect(JSON.stringify(rows)).not.toMatch(/tell\/status|sent=1/)
  expect(rows[0]!.returnTo).not.toBe(rows[1]!.returnTo)
})
