import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '#lib/auth/secret.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { closePools, pool } from '#lib/database/pool.ts'
import { audiences } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { environment } from '../stage/web-server.ts'
import { plantTown } from './worlds.ts'

// PostgreSQL's planner counts what row-level security hides, and tells it to whoever may say `explain`, which has no
// right to take away. So nothing of that kind leaves our own processes, whatever was written into a statement.

const at = new Date()
let worlds: { database: FreshDatabase; session: string }[]

beforeAll(async () => {
  worlds = []
  for (const world of ['a', 'b'] as const) {
    const database = await freshDatabase()
    const town = await plantTown(database.ownerUrl, 7, { world, at, tokenOf: (_purpose, id) => id })
    worlds.push({ database, session: hashOf(town.families[0]!.token) })
  }
  Object.assign(process.env, environment(worlds[0]!.database, 'http://family.practice.example'))
})

afterAll(async () => {
  await closePools()
  for (const { database } of worlds) await database.drop()
})

const counting = 'explain (analyze, costs off, timing off, summary off, buffers off) select id from family_link'

const foreign: Record<string, string> = {
  'how many rows were filtered': counting,
  'how many rows the planner expects': 'explain select id from family_link',
  'the same behind a comment': `/* select */ ${counting}`,
  'the same behind a comment of a line': `-- select\n${counting}`,
  'the same behind a parenthesis': `(select 1); ${counting}`,
  'to wait longer': 'set statement_timeout = 0',
  'to prepare it for later': `prepare planned as select 1`,
  'to look at it row by row': 'declare looked cursor for select id from family_link',
  'to hear others': 'listen channel',
  'a table without a select': 'table family_link',
  'to copy a table': 'copy family_link (id) to stdout',
  'to hold a table': 'lock table family_link',
  'to go on as somebody else': 'reset all',
  'to end what is going on and go on': 'commit and chain',
}

const second: Record<string, string> = {
  'a second statement': `select 1; ${counting}`,
  'a second statement after an end that was typed': `select 'a' where 'b' = 'b'; set statement_timeout = 0; --'`,
}

describe.each(audiences)('on a line of Ajar as %s nothing is asked but for rows', (audience) => {
  test.each(Object.entries(foreign))('%s', async (_what, statement) => {
    await expect(pool(audience).unsafe(statement)).rejects.toThrow('A statement of a kind that is never sent.')
    await expect(pool(audience).unsafe(statement).simple()).rejects.toMatchObject({ code: '42501' })
    await expect(pool(audience).begin((tx) => tx.unsafe(statement))).rejects.toMatchObject({ code: '42501' })
  })

  test.each(Object.entries(second))('%s', async (_what, statement) => {
    for (const prepare of [false, true])
      await expect(pool(audience).unsafe(statement, [], { prepare })).rejects.toMatchObject({ code: '42601' })
    await expect(pool(audience).unsafe(statement).simple()).rejects.toMatchObject({ code: '42601' })
  })

  test('and rows are read as before, in a transaction and past one', async () => {
    expect(await pool(audience)`select 1 as one`).toEqual([{ one: 1 }])
    expect(await pool(audience).begin((tx) => tx`with two as (select 2 as two) select two from two`)).toEqual([
      { two: 2 },
    ])
  })
})

test('a line without that check is told what two worlds hide', async () => {
  const told = await Promise.all(
    worlds.map(async ({ database, session }) => {
      const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
      await owner.unsafe('analyze')
      await owner.end()
      const line = postgres(database.databaseUrl, {
        username: loginOf('family'),
        password: passwordOf('family', database.databaseSecret),
        max: 1,
      })
      await line`select set_config('ajar.session', ${session}, false), set_config('ajar.at', ${at.toISOString()}, false)`
      const tables = await line<{ name: string }[]>`
        select distinct table_name as name from information_schema.column_privileges
        where table_schema = 'public' and privilege_type = 'SELECT' order by 1`
      const plans = new Map<string, string>()
      for (const { name } of tables)
        plans.set(name, JSON.stringify(await line.unsafe(`explain select count(*) from ${name}`)))
      await line.end()
      return plans
    }),
  )
  const [a, b] = told as [Map<string, string>, Map<string, string>]
  const differing = [...a.keys()].filter((name) => a.get(name) !== b.get(name))
  expect(differing.length).toBeGreaterThan(0)
})

test('a statement that is refused takes no answer of another and leaves nobody waiting', async () => {
  const family = pool('family')
  const asked = Array.from({ length: 60 }, (_, n) =>
    n % 3 === 0
      ? family.unsafe(counting).catch((error: { code: string }) => error.code)
      : n % 3 === 1
        ? // A value that is missing is found while the statement is built.
          family`select ${undefined as never}::int as n`.catch((error: { code: string }) => error.code)
        : family`select ${n}::int as n`.then(([row]) => row?.n),
  )
  const wanted = asked.map((_, n) => ['42501', 'UNDEFINED_VALUE', n][n % 3])
  expect(await Promise.all(asked)).toEqual(wanted)
})
