import type postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '#lib/database/driver.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { closePools, statementMsMax } from '#lib/database/pool.ts'
import { endOverlong } from '#lib/jobs/end-overlong.ts'
import { type Audience, audiences } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { environment, startWorker } from '../stage/web-server.ts'

// Whoever holds a login can lift `statement_timeout`. What they then begin ends all the same.

let database: FreshDatabase
const lines: postgres.Sql[] = []

beforeAll(async () => {
  database = await freshDatabase()
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
})

afterEach(async () => {
  for (const line of lines.splice(0)) await line.end({ timeout: 1 })
})

afterAll(async () => {
  await closePools()
  await database.drop()
})

/** A line of somebody who has the password of a login, and has lifted every end there is. */
async function lifted(audience: Audience): Promise<postgres.Sql> {
  // The driver as it comes ends the process when it writes to a line that was ended.
  const line = connect(database.databaseUrl, {
    username: loginOf(audience),
    password: passwordOf(audience, database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
  lines.push(line)
  await line.unsafe(
    'set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set transaction_timeout = 0',
  )
  return line
}

// Waiting is nobody's (`pg_sleep` is taken from every login), so it works: for hours, if it is let.
const work = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 10000000) b'
const outcome = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  )

async function isAtWork(audience: Audience): Promise<boolean> {
  const owner = connect(database.ownerUrl, { max: 1 })
  const [row] = await owner`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and usename = ${loginOf(audience)} and state = 'active'`
  await owner.end()
  return row!.count > 0
}

test('a statement whose end a login lifted by itself ends soon after its time, by the worker', async () => {
  const line = await lifted('family')
  const worker = startWorker(environment(database, 'http://family.practice.example'))
  const begunAt = performance.now()
  try {
    expect(await outcome(line.unsafe(work))).toMatch(/57P01|CONNECTION_CLOSED/)
  } finally {
    await worker.stop()
  }
  const ms = performance.now() - begunAt
  expect(ms).toBeGreaterThan(statementMsMax('family'))
  expect(ms).toBeLessThan(statementMsMax('family') + 20_000)
})

test.each(audiences.filter((each) => each !== 'worker'))(
  'of %s what is past its time is ended, and what is not goes on',
  async (audience) => {
    const line = await lifted(audience)
    const asked = outcome(line.unsafe(work))
    await expect.poll(() => isAtWork(audience)).toBe(true)
    await endOverlong()
    expect(await isAtWork(audience)).toBe(true)
    // Two seconds of grace are given to PostgreSQL's own end.
    await endOverlong(() => -2_000)
    expect(await asked).toMatch(/57P01|CONNECTION_CLOSED/)
  },
)

test('a transaction that is left open and holds what others wait for ends too', async () => {
  const line = await lifted('staff')
  const left = line.begin(async (tx) => {
    await tx`select 1`
    await endOverlong(() => -60_000)
    await tx`select 2`
  })
  expect(await outcome(left)).toMatch(/57P01|CONNECTION_CLOSED/)
})

test.each(audiences)('nobody but the worker ends anything: %s', async (audience) => {
  const line = await lifted(audience)
  const asked = line`select ending.end_overlong(array['ajar_public'], array[0])`
  expect(await outcome(asked)).toBe(audience === 'worker' ? 'answered' : '42501')
  expect(await outcome(line.unsafe('set role ajar_ender'))).toBe('42501')
})

test('nobody signs in as who may end, and it owns one function and no row', async () => {
  const owner = connect(database.ownerUrl, { max: 1 })
  const [role] = await owner`
    select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as tables,
      (select array_agg(proname::text) from pg_proc where proowner = r.oid) as functions
    from pg_roles r where rolname = 'ajar_ender'`
  await owner.end()
  expect(role).toEqual({
    rolcanlogin: false,
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    tables: 0,
    functions: ['end_overlong'],
  })
})
