import { readFileSync } from 'node:fs'
import { getTableName } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printedAccess } from '#drizzle/print-access.ts'
import { everyAccess } from '#drizzle/rights/access.ts'
import { functionFiles } from '#lib/database/function-files.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { audiences } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'

// Asks the database's own catalogue who owns what, who may do what, and what each table allows.

let database: FreshDatabase
let owner: postgres.Sql
const logins = audiences.map(loginOf)
const peoples = logins.filter((login) => login !== loginOf('worker'))

beforeAll(async () => {
  database = await freshDatabase()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

async function names(query: string): Promise<string[]> {
  const rows = await owner.unsafe<{ name: string }[]>(query)
  return rows.map((row) => row.name)
}

/** Each query lists things that must not exist. */
const mustBeEmpty = {
  'a table without row-level security, enabled and forced': `
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)`,
  'a policy for more than one command': `select tablename || '.' || policyname as name from pg_policies where cmd = 'ALL' and schemaname = 'public'`,
  'a policy for everybody, or for more than one login': `
    select tablename || '.' || policyname as name from pg_policies where schemaname = 'public' and (roles = '{public}' or cardinality(roles) <> 1)`,
  'a privilege of PUBLIC on a table': `
    select table_name || ' ' || privilege_type as name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`,
  'a function that runs as its owner and does not pin its search path': `
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not exists (select from unnest(coalesce(proconfig, '{}')) as setting where setting like 'search_path=pg_catalog%')`,
  'a function that runs as somebody who can sign in': `
    select p.proname as name from pg_proc p join pg_roles r on r.oid = p.proowner
    where p.pronamespace = 'public'::regnamespace and p.prosecdef and (r.rolcanlogin or r.rolsuper)`,
  'a function that runs as its owner and does not ask who is asking': `
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
      and coalesce(pg_get_function_sqlbody(oid), prosrc) !~ '(\\mviewer(_\\w+)?\\(|\\masked_by\\(|\\mlive_(me|reaches|session)\\(|\\mstaff_at_(work|door)\\(|\\mmay_take_factor\\(|\\mholder\\(|\\m(answerable|behind_answer_link)\\(|ajar\\.(session|former|token|host))'`,
  'a function that runs as anybody but the role that decides': `
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and proowner <> 'ajar_consent'::regrole`,
  // The planner expects a thousand of them otherwise, and then walks whole tables beside them.
  'a function that answers with rows and does not say about how many': `
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and proretset and prorows = 1000
      and (prosecdef or proconfig is not null)`,
  'a function that runs as its owner for everybody': `
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`,
  'a table about a client, or written by staff, whose change by staff is kept nowhere': `
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id')
        or has_any_column_privilege('ajar_staff', c.oid, 'insert, update') or has_table_privilege('ajar_staff', c.oid, 'delete'))
      and c.relname not in ('form_attempt', 'form_receipt')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'keep_act()'::regprocedure
        and t.tgenabled = 'O' and t.tgtype & 29 = 29 and pg_get_triggerdef(t.oid) ~ 'WHEN \\(\\(SESSION_USER = ''ajar_staff''')`,
  'a login of people that may lock a table for everybody, as whoever may delete from it can': `
    select r || ' ' || c.relname as name from pg_class c cross join unnest(array['${peoples.join("','")}']) r
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and has_table_privilege(r, c.oid, 'update, delete, truncate')`,
  'a sequence, which would count rows for whoever looks': `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  'a key from what families write into what is known of clients': `
    select conrelid::regclass || ' → ' || confrelid::regclass as name from pg_constraint where contype = 'f'
      and conrelid::regclass::text in ('report', 'report_draft', 'report_addition', 'report_attachment', 'conversation', 'conversation_message', 'lookup', 'meeting_answer', 'meeting_preparation', 'form_attempt', 'form_receipt', 'unsent_words')
      and confrelid::regclass::text not in ('report', 'report_addition', 'conversation')`,
}

describe('the catalogue holds no', () => {
  test.each(Object.entries(mustBeEmpty))('%s', async (_what, query) => {
    expect(await names(query)).toEqual([])
  })

  test('and a mistake of each kind would be found', async () => {
    await owner.unsafe(`
      create table planted (id serial primary key);
      create table planted_writing (id int, client_id uuid); alter table planted_writing enable row level security; alter table planted_writing force row level security;
      create policy planted on planted_writing using (true);
      grant select on planted to public;
      grant delete on planted to ajar_public;
      create function planted() returns setof int language sql security definer as 'select 1';
      alter table report_draft add constraint planted foreign key (center_id) references center (id)`)
    for (const [what, query] of Object.entries(mustBeEmpty)) {
      const found = await names(query)
      expect(found.length, what).toBeGreaterThan(0)
    }
    await owner.unsafe(
      `drop table planted, planted_writing; drop function planted(); alter table report_draft drop constraint planted`,
    )
  })
})

test('no login is owner, superuser, or past row-level security, may make roles, or stands in for another', async () => {
  const rows = await owner<{ rolname: string }[]>`
    select rolname from pg_roles where rolname = any (${[...logins, 'ajar_consent']})
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or exists (select from pg_auth_members where member = pg_roles.oid)
        or exists (select from pg_class where relowner = pg_roles.oid))`
  expect(rows.map((row) => row.rolname)).toEqual([])
})

async function asLogin<Value>(login: string, work: (sql: postgres.Sql) => Promise<Value>): Promise<Value> {
  const audience = audiences.find((each) => loginOf(each) === login)!
  const sql = postgres(database.databaseUrl, {
    username: login,
    password: passwordOf(audience, database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

const refusedCode = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: { code?: string }) => error.code,
  )

test.each(logins)('%s may make nothing, temporary or not', async (login) => {
  await asLogin(login, async (sql) => {
    expect(await refusedCode(sql.unsafe('create table mine (id int)'))).toBe('42501')
    expect(await refusedCode(sql.unsafe('create temporary table mine (id int)'))).toBe('42501')
    expect(await refusedCode(sql.unsafe('set role postgres'))).toBe('42501')
  })
})

const clientTables = [
  'client',
  'release',
  'release_event',
  'hold',
  'never_share',
  'crisis',
  'disclosure',
  'family_link',
  'report_match',
  'report_action',
  'ask_task',
  'letter',
  'session',
]

test.each(['ajar_family', 'ajar_public'])(
  '%s is refused, not shown emptiness, at every table of the center',
  async (login) => {
    await asLogin(login, async (sql) => {
      for (const table of clientTables)
        expect(await refusedCode(sql.unsafe(`select * from ${table}`)), table).toBe('42501')
    })
  },
)

test('the gate is refused at every table of clients, families and accounts: it gets one answer at a time', async () => {
  await asLogin('ajar_gate', async (sql) => {
    for (const table of [
      ...clientTables.filter((each) => each !== 'session'),
      'account',
      'family_member',
      'report_draft',
    ])
      expect(await refusedCode(sql.unsafe(`select from ${table}`)), table).toBe('42501')
  })
})

test.each(['release', 'release_event', 'disclosure', 'form_version', 'audit_entry', 'audit_anchor'])(
  '%s is kept as it was written, by every login and by the owner',
  async (table) => {
    for (const login of logins) {
      await asLogin(login, async (sql) => {
        expect(await refusedCode(sql.unsafe(`update ${table} set center_id = center_id`)), login).toBe('42501')
        expect(await refusedCode(sql.unsafe(`delete from ${table}`)), login).toBe('42501')
      })
    }
    const [trigger] =
      await owner`select tgname from pg_trigger where tgrelid = ${table}::regclass and tgname = ${`${table}_is_kept`} and tgenabled = 'O'`
    expect(trigger).toBeDefined()
  },
)

test('a database without a center says so, for the health of a web', async () => {
  await asLogin('ajar_public', async (sql) => {
    expect(await sql`select has_center()`).toEqual([{ has_center: false }])
  })
})

test('a database that was just made knows nobody, and nobody can sign in by what came along', async () => {
  for (const table of ['account', 'staff_member', 'client', 'session'])
    expect(await owner.unsafe(`select * from ${table}`), table).toEqual([])
})

describe('every column a family member can read has exactly one topic', () => {
  async function readable(): Promise<string[]> {
    return names(`select table_name || '.' || column_name as name from information_schema.column_privileges
      where grantee = 'ajar_family' and privilege_type = 'SELECT' and table_schema = 'public' order by 1`)
  }

  test('and what has a topic can be read', async () => {
    await printedAccess()
    const named = everyAccess().flatMap(({ table, told }) => told.map(([column]) => `${getTableName(table)}.${column}`))
    expect(await readable()).toEqual(named.sort())
  })

  test('and a new column without a topic would be found', async () => {
    await owner.unsafe('alter table goal add column planted text; grant select (planted) on goal to ajar_family')
    expect(await readable()).toContain('goal.planted')
    await owner.unsafe('alter table goal drop column planted')
  })
})

test('access.sql is what the tables say', async () => {
  expect(readFileSync('drizzle/access.sql', 'utf8')).toBe(await printedAccess())
})

test.each(functionFiles('drizzle'))('in $name every function is followed by its grant', ({ functions }) => {
  const made = functions.split(/^(?=create or replace function )/m).filter((part) => part.startsWith('create'))
  expect(made.length).toBeGreaterThan(0)
  for (const part of made) {
    const name = /^create or replace function (\w+)\(/.exec(part)![1]!
    if (!/\) returns trigger\s/.test(part)) expect(part).toContain(`\ngrant execute on function ${name}(`)
  }
})
