import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '#lib/auth/secret.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { openNextDoor } from '#lib/database/quiet-catalogue.ts'
import { type Audience, audiences } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { plantTown } from './worlds.ts'

// Somebody runs SQL of their own as one of the audiences, in two worlds that differ in what is hidden. Whatever they
// ask of PostgreSQL itself is refused, or answered alike.

const at = new Date()
const attackers = audiences.filter((audience) => audience !== 'worker')

interface World {
  readonly database: FreshDatabase
  /** The session of a family member who is shown the same in both worlds. */
  readonly session: string
}

let worlds: World[]

beforeAll(async () => {
  worlds = []
  for (const world of ['a', 'b'] as const) {
    const database = await freshDatabase()
    const town = await plantTown(database.ownerUrl, 9, { world, at, tokenOf: (_purpose, id) => id })
    worlds.push({ database, session: hashOf(town.families[0]!.token) })
    await asOwner(database, 'analyze')
  }
})

afterAll(async () => {
  for (const { sql } of connections.values()) await sql.end()
  for (const { database } of worlds) await database.drop()
})

async function asOwner({ ownerUrl }: FreshDatabase, statement: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe(statement)
  await owner.end()
}

interface Connection {
  readonly sql: postgres.Sql
  readonly noticed: unknown[]
}

const connections = new Map<string, Connection>()

/** A connection that is kept until all is over. */
async function connectionOf(audience: Audience, { database, session }: World): Promise<Connection> {
  const key = `${audience} ${database.databaseUrl}`
  const known = connections.get(key)
  if (known) return known
  const noticed: unknown[] = []
  const sql = postgres(database.databaseUrl, {
    username: loginOf(audience),
    password: passwordOf(audience, database.databaseSecret),
    max: 1,
    onnotice: ({ message, detail }) => noticed.push([message, detail]),
  })
  connections.set(key, { sql, noticed })
  await sql`select set_config('ajar.session', ${session}, false), set_config('ajar.at', ${at.toISOString()}, false)`
  return { sql, noticed }
}

/** What whoever holds this login reads, with every notice, or the code of the refusal. */
async function answerTo(audience: Audience, world: World, statements: readonly string[]): Promise<string> {
  try {
    const { sql, noticed } = await connectionOf(audience, world)
    noticed.length = 0
    const answers: unknown[] = []
    for (const statement of statements) answers.push(await sql.unsafe(statement))
    return JSON.stringify([answers, noticed])
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/** Whether an oracle tells the two worlds apart. */
async function tells(audience: Audience, statements: string | readonly string[]): Promise<boolean> {
  const [a, b] = await Promise.all(worlds.map((world) => answerTo(audience, world, [statements].flat())))
  return a !== b
}

const someGoal = `(select oid from pg_class where relname = 'goal' and relnamespace = 'public'::regnamespace)`

/** Each must be refused to everybody who can sign in. */
const refused: Record<string, string> = {
  'how many rows a table has': 'select relname, n_live_tup, n_tup_ins from pg_stat_user_tables order by 1',
  'how many rows a table has, by the function behind the view': `select pg_stat_get_live_tuples(${someGoal})`,
  'how many rows this transaction met': `select pg_stat_get_xact_tuples_returned(${someGoal})`,
  'how much was read of a table': 'select relname, heap_blks_read, heap_blks_hit from pg_statio_user_tables order by 1',
  'how many rows the planner counts': 'select relname, reltuples from pg_class order by 1',
  'how many pages a table has': 'select relname, relpages from pg_class order by 1',
  'every column of the catalogue': 'select * from pg_class',
  'which values are frequent': 'select tablename, attname, n_distinct, most_common_vals::text from pg_stats',
  'the statistics themselves': 'select * from pg_statistic',
  'how large a table is': `select pg_relation_size(${someGoal})`,
  'how large a table is with all that belongs to it': `select pg_total_relation_size(${someGoal})`,
  'how large its indexes are': `select pg_indexes_size(${someGoal})`,
  'how large the database is': 'select pg_database_size(current_database())',
  'how many rows were written in the database': 'select tup_inserted from pg_stat_database',
  'who else is at work': 'select * from pg_stat_activity',
  'who waits for whom': 'select * from pg_locks',
  'who waits for whom, by the function behind the view': 'select * from pg_lock_status()',
  'what others have prepared': 'select * from pg_prepared_xacts',
  'how many transactions there were': 'select txid_current()',
  'how many transactions there were, by the newer name': 'select pg_current_xact_id()',
  'how many transactions there were since some other': `select age('3'::xid)`,
  'which transactions are going on': 'select pg_current_snapshot()',
  'how much was written': 'select pg_current_wal_lsn()',
  'how far the last checkpoint was': 'select * from pg_control_checkpoint()',
  'the number of the last migration': `select currval('drizzle.__drizzle_migrations_id_seq')`,
  'where a row of their own lies among the others': 'select ctid from center',
  'which transaction wrote a row': 'select xmin from center',
  'to keep something in a large object': 'select lo_create(0)',
  'which large objects there are': 'select * from pg_largeobject_metadata',
  'to wait': 'select pg_sleep(0)',
  'to hold a lock that others ask for': 'select pg_advisory_lock(20260101)',
  'whether somebody holds a lock': 'select pg_try_advisory_lock(20260101)',
  'to end the session of another': 'select pg_terminate_backend(pg_backend_pid())',
  'to wake somebody': `select pg_notify('channel', 'words')`,
  'to hide a command in a block': 'do $$ begin end $$',
  'to hide a query in a text': `select query_to_xml('select 1', true, false, '')`,
  'to keep something for a while': 'create temporary table mine (id int)',
  'to be somebody else': 'set role ajar_worker',
  'to be the role that decides': 'set role ajar_consent',
  'to be another from the start': 'set session authorization ajar_worker',
  'whether every goal of a client is private': `select is_all_private(gen_random_uuid(), gen_random_uuid(), 'housing')`,
  'what is open to another': 'select live_topics_of(gen_random_uuid(), gen_random_uuid(), now())',
  'to alert anybody': `select put_alert(gen_random_uuid(), 'duty_worker', null, now(), null)`,
  'the seal of a decision': `select seal_of('')`,
  'to keep triggers from running': `set session_replication_role = 'replica'`,
  'to read a file': `copy form_attempt from '/etc/passwd'`,
}

describe.each(attackers)('with the login of %s nobody learns', (audience) => {
  test.each(Object.entries(refused))('%s', async (_what, statement) => {
    for (const world of worlds) expect(await answerTo(audience, world, [statement])).toBe('42501')
  })

  // PostgreSQL has no right for these. Nothing of Ajar notifies, so that nobody hears anything.
  test('anything by listening', async () => {
    expect(await tells(audience, ['listen channel', 'select 1'])).toBe(false)
  })

  test('the same of the database next door', async () => {
    const [{ database }] = worlds as [World]
    for (const name of ['postgres', 'template1']) {
      const nextDoor = new URL(database.databaseUrl)
      nextDoor.pathname = name
      const there = { database: { ...database, databaseUrl: nextDoor.href }, session: '' }
      expect(await answerTo(audience, there, ['select 1'])).toBe('42501')
    }
  })
})

test('an oracle that is opened again tells the worlds apart', async () => {
  const opened = [
    ['grant select (relname, reltuples) on pg_class to ajar_family', 'how many rows the planner counts'],
    [
      'grant execute on function pg_stat_get_live_tuples(oid) to ajar_family',
      'how many rows a table has, by the function behind the view',
    ],
    [
      'grant select on pg_stats to ajar_family; create policy planted on release for select to ajar_family using (true); grant select on release to ajar_family; alter table release disable row level security',
      'which values are frequent',
    ],
  ] as const
  for (const [grant, oracle] of opened) {
    for (const { database } of worlds) await asOwner(database, grant)
    expect(await tells('family', refused[oracle]!), oracle).toBe(true)
  }
})

test('nobody may enter the databases next door', async () => {
  const owner = postgres(worlds[0]!.database.ownerUrl, { max: 1, onnotice: () => {} })
  expect(await openNextDoor(owner)).toEqual([])
  await owner.end()
})
