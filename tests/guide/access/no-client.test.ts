import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { passwordOf } from '#lib/database/login.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'

// The family guide may call anybody back because her login can read no client at all: every table is tried.

let database: FreshDatabase
let owner: postgres.Sql
let guide: postgres.Sql

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  guide = postgres(database.databaseUrl, {
    username: 'ajar_guide',
    password: passwordOf('guide', database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
})

afterAll(async () => {
  await guide.end()
  await owner.end()
  await database.drop()
})

/** What her login may read at all. None of it is about a client. */
const hers = ['center', 'form_attempt', 'form_receipt', 'guide_note', 'guide_request']

async function readable(): Promise<string[]> {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`
  expect(tables.length).toBeGreaterThan(40)
  const found: string[] = []
  for (const { name } of tables) {
    const code = await guide.unsafe(`select from ${name}`).then(
      () => null,
      (error: { code?: string }) => error.code,
    )
    if (code === null) found.push(name)
    else expect(code, name).toBe('42501')
  }
  return found
}

test('the login of the family guide is refused at every table of clients, families, reports and staff', async () => {
  expect(await readable()).toEqual(hers)
})

test('and a table that was granted to it would be found', async () => {
  await owner.unsafe('grant select on client to ajar_guide')
  expect(await readable()).toContain('client')
  await owner.unsafe('revoke select on client from ajar_guide')
})

test('nothing of hers has a column that leads to a client', async () => {
  const led = await owner<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = any (${hers}) and column_name ~ 'client|family_member|link|report'`
  expect(led.map(({ name }) => name)).toEqual([])
})

test('the functions it may call answer about herself, and hand over', async () => {
  const callable = await owner<{ name: string }[]>`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and has_function_privilege('ajar_guide', p.oid, 'execute') order by 1`
  expect(callable.map(({ name }) => name)).toEqual([
    'asked_at',
    'forget_unsent_words',
    'hand_to_desk',
    'holder',
    'keep_unsent_words',
    'schema_version',
    'served_center',
    'touch_session',
    'viewer',
    'viewer_center',
    'viewer_does_all',
    'viewer_staff',
    'viewer_workplace',
  ])
})
