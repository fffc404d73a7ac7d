import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { emailOf, type PracticePerson } from '#drizzle/seed/practice-people.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { migrate } from '#lib/database/migrate.ts'
import { closePools } from '#lib/database/pool.ts'
import { isOwnSchema } from '#lib/database/schema-version.ts'
import type { Audience } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// A center is running, with people signed in, when a later version of Ajar arrives: a column more, and another policy
// and function.

let database: FreshDatabase
let ground: Ground
/** `drizzle`, as a later version brings it. */
let folder: string
const at = new Date()
const migration = '0900_why_a_goal'

/** Somebody whose connection was open before the update, and stays open. */
interface Reader {
  ask<Row>(query: string): Promise<Row[]>
  close(): Promise<void>
}
let elena: Reader
let rosa: Reader
let tom: Reader

beforeAll(async () => {
  database = await freshDatabase()
  await mockClock(database)
  await seedDemo({ ownerUrl: database.ownerUrl, at })
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  folder = mkdtempSync('/var/tmp/ajar-upgrade-')
  cpSync('drizzle', folder, { recursive: true })
  elena = await signedIn('family', 'elena')
  rosa = await signedIn('client', 'rosa')
  tom = await signedIn('staff', 'tom')
})

afterAll(async () => {
  await closePools()
  for (const reader of [elena, rosa, tom]) await reader.close()
  await ground.close()
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function signedIn(audience: Audience, person: PracticePerson): Promise<Reader> {
  const { tokenHash } = await signIn(ground, emailOf(person), at, { secondFactorAt: at })
  const sql = postgres(database.databaseUrl, {
    username: loginOf(audience),
    password: passwordOf(audience, database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
  return {
    ask: async <Row>(query: string) =>
      (await sql.begin(async (tx) => {
        await tx`select set_config('ajar.session', ${tokenHash}, true), set_config('ajar.at', ${at.toISOString()}, true)`
        return tx.unsafe(query)
      })) as unknown as Row[],
    close: () => sql.end(),
  }
}

const update = () => migrate({ ownerUrl: database.ownerUrl, databaseSecret: database.databaseSecret, folder })

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(folder, file), text.replace(from, to))
}

function addMigration(): void {
  writeFileSync(join(folder, `migrations/${migration}.sql`), 'ALTER TABLE "goal" ADD COLUMN "why" text;')
  const journal = JSON.parse(readFileSync(join(folder, 'migrations/meta/_journal.json'), 'utf8')) as {
    entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
  }
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: migration })
  writeFileSync(join(folder, 'migrations/meta/_journal.json'), JSON.stringify(journal))
}

async function countRows(): Promise<Record<string, number>> {
  const tables = await ground.execute<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await ground.execute<{ count: number }>(`select count(*)::int as count from ${name}`)
    counts[name] = row!.count
  }
  return counts
}

/** Every object that says who may do what, by its identity in the catalogue: what is replaced gets another. */
async function rights(): Promise<unknown> {
  return [
    ...(await ground.execute(`select polname, oid, xmin::text from pg_policy order by oid`)),
    ...(await ground.execute(
      `select proname, oid, xmin::text from pg_proc where pronamespace = 'public'::regnamespace order by oid`,
    )),
  ]
}

/** A function that was dropped and made again has another id. */
async function functionIds(): Promise<unknown> {
  return [
    ...(await ground.execute(
      `select oid, oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace order by name`,
    )),
  ]
}

const count = async (reader: Reader, table: string) =>
  (await reader.ask<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count

describe('an update of a running center', () => {
  let rows: Record<string, number>
  let toldBefore: Record<'elena' | 'rosa' | 'tom', number>

  test('finds a center with rows and people signed in, whose schema is the one this version knows', async () => {
    rows = await countRows()
    toldBefore = { elena: await count(elena, 'goal'), rosa: await count(rosa, 'goal'), tom: await count(tom, 'client') }
    for (const seen of Object.values(toldBefore)) expect(seen).toBeGreaterThan(0)
    await expect(rosa.ask('select why from goal')).rejects.toThrow('column "why" does not exist')
    expect(await isOwnSchema('public')).toBe(true)
    expect(await migrate({ ownerUrl: database.ownerUrl, databaseSecret: database.databaseSecret })).toEqual({
      migrations: [],
      rights: 'unchanged',
    })
  })

  test('brings the column, the policy and the function of a later version, each function in its place', async () => {
    addMigration()
    appendFileSync(join(folder, 'access.sql'), '\ngrant select (why) on goal to ajar_client;\n')
    change(
      'access.sql',
      /(?<=create policy family_reads on goal for select to ajar_family\n {2}using )\(.*\);/,
      '(false);',
    )
    change('functions/rights.sql', "('find_client', '{duty_worker,", "('find_client', '{")
    const before = await functionIds()
    expect(await update()).toEqual({ migrations: [migration], rights: 'replaced' })
    expect(await functionIds()).toEqual(before)
    expect(await rosa.ask('select why from goal limit 1')).toEqual([{ why: null }])
    expect(await count(elena, 'goal')).toBe(0)
    expect(await count(tom, 'client')).toBe(0)
  })

  test('keeps every row, and everybody signed in on the connection they had', async () => {
    expect(await countRows()).toEqual(rows)
    expect(await count(rosa, 'goal')).toBe(toldBefore.rosa)
  })

  test('leaves behind a schema that the earlier version refuses', async () => {
    expect(await isOwnSchema('public')).toBe(false)
    expect(await isOwnSchema('worker')).toBe(false)
  })

  test('does nothing the second time', async () => {
    const before = await rights()
    expect(await update()).toEqual({ migrations: [], rights: 'unchanged' })
    expect(await rights()).toEqual(before)
  })

  test('replaces a function whose result is another one, and all that call it', async () => {
    change(
      'functions/viewer.sql',
      'create or replace function writer() returns table (account_id uuid, email text)',
      'create or replace function writer() returns table (account_id uuid, address text)',
    )
    expect(await update()).toEqual({ migrations: [], rights: 'replaced' })
    expect(await count(rosa, 'goal')).toBe(toldBefore.rosa)
    const [made] = await ground.execute<{ result: string }>(
      `select pg_get_function_result('writer()'::regprocedure) as result`,
    )
    expect(made!.result).toBe('TABLE(account_id uuid, address text)')
  })

  test('takes a right away when a file no longer gives it', async () => {
    change('access.sql', 'grant select (why) on goal to ajar_client;', '')
    expect(await update()).toEqual({ migrations: [], rights: 'replaced' })
    await expect(rosa.ask('select why from goal')).rejects.toThrow('permission denied')
  })

  test('is refused in one sentence, and changes nothing, when a landed migration was touched', async () => {
    const before = await rights()
    appendFileSync(join(folder, `migrations/${migration}.sql`), '\n-- A word more.\n')
    await expect(update()).rejects.toThrow(
      `The migration ${migration} was changed after it had been applied here: put its file back, and write what is to change as a new migration.`,
    )
    expect(await rights()).toEqual(before)
  })

  test('is refused before the database is asked, when a migration on the list of landed ones was touched', async () => {
    const before = await rights()
    appendFileSync(join(folder, 'migrations/0000_baseline.sql'), '\n-- A word more.\n')
    await expect(update()).rejects.toThrow(
      /^The migration 0000_baseline\.sql was changed after it had landed: put its file back/,
    )
    expect(await rights()).toEqual(before)
  })

  test('is refused, and changes nothing, when a migration on the list of landed ones was touched', async () => {
    const before = await rights()
    appendFileSync(join(folder, 'migrations/0000_baseline.sql'), '\n-- A word more.\n')
    await expect(update()).rejects.toThrow(
      /^The migration 0000_baseline\.sql was changed after it had landed: put its file back/,
    )
    expect(await rights()).toEqual(before)
  })
})
