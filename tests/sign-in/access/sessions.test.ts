import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { account } from '#drizzle/tables/people.ts'
import { session as sessionTable } from '#drizzle/tables/sign-in.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import type { Audience } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// The database believes a live session and nothing else: not an id, not a setting, not a live set that was decided for
// somebody else.

let database: FreshDatabase
let ground: Ground
const at = new Date()

beforeAll(async () => {
  database = await freshDatabase()
  await mockClock(database)
  await seedDemo({ ownerUrl: database.ownerUrl, at })
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
})

afterAll(async () => {
  await (await import('#lib/database/pool.ts')).closePools()
  await ground.close()
  await database.drop()
})

async function accountOf(name: string) {
  const [found] = await ground
    .select()
    .from(account)
    .where(eq(account.email, `${name}@practice.example`))
  return found!
}

async function sessionOf(name: string, more: Parameters<typeof signIn>[3] = {}): Promise<string> {
  return (await signIn(ground, `${name}@practice.example`, at, more)).tokenHash
}

async function asked<Row>(audience: Audience, session: string, query: string, before = ''): Promise<Row[]> {
  const sql = postgres(database.databaseUrl, {
    username: loginOf(audience),
    password: passwordOf(audience, database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
  try {
    return (await sql.begin(async (tx) => {
      await tx`select set_config('ajar.session', ${session}, true), set_config('ajar.at', ${at.toISOString()}, true)`
      if (before) await tx.unsafe(before)
      return tx.unsafe(query)
    })) as unknown as Row[]
  } finally {
    await sql.end()
  }
}

const goals = (session: string, before = '') =>
  asked<{ words: string }>('family', session, 'select words from goal', before)

test('Elena sees the two goals Rosa shares with her, and nobody else’s', async () => {
  const words = (await goals(await sessionOf('elena'))).map((row) => row.words).sort()
  expect(words).toEqual(['I want more to do during the day.', 'I want to keep my apartment.'])
})

test.each([
  ['a session that ended', { endedAt: at }],
  ['a session past its day', { expiresAt: at }],
  ['a session left alone for more than an hour', { seenAt: new Date(at.getTime() - 61 * 60_000) }],
])('%s sees nothing', async (_what, more) => {
  expect(await goals(await sessionOf('elena', more))).toEqual([])
})

test('a session nobody opened, an account’s id and an empty one see nothing', async () => {
  const { id } = await accountOf('elena')
  for (const session of ['0'.repeat(64), id, '']) expect(await goals(session)).toEqual([])
})

test('a closed account sees nothing, with a session still in hand', async () => {
  const session = await sessionOf('george')
  await ground.update(account).set({ closedAt: at }).where(eq(account.email, 'george@practice.example'))
  expect(await asked('family', session, 'select id from account')).toEqual([])
})

const write = (lines: string, seal: string) =>
  `select set_config('ajar.lines', '${lines}', true), set_config('ajar.seal', '${seal}', true)`

/** What was decided for somebody in their own transaction, with its seal. */
async function decidedFor(session: string) {
  const [kept] = await asked<{ lines: string; seal: string }>(
    'family',
    session,
    `select current_setting('ajar.lines') as lines, current_setting('ajar.seal') as seal`,
    'select live_lines()',
  )
  return kept!
}

test('a live set somebody wrote into the setting themselves is not believed', async () => {
  const [sarah] = await ground.execute<{ id: string }>(`select id from client where name = 'Sarah Novak'`)
  const session = await sessionOf('linda')
  const { lines, seal } = await decidedFor(session)
  const forged = `${lines}\ngoals {${sarah!.id}}|{"${sarah!.id} housing"}`
  for (const tried of ['0'.repeat(64), '', seal]) expect(await goals(session, write(forged, tried))).toEqual([])
})

test('a live set of another transaction is not believed, neither somebody else’s nor one’s own', async () => {
  const elena = await sessionOf('elena')
  const { lines, seal } = await decidedFor(elena)
  expect(lines).toContain('\ngoals {')
  expect(await goals(await sessionOf('henry'), write(lines, seal))).toEqual([])
  const [own] = await asked<{ seal: string }>(
    'family',
    elena,
    `select current_setting('ajar.seal') as seal from live_lines()`,
    write(lines, seal),
  )
  expect(own!.seal).not.toBe(seal)
})

test('a live set sealed in this very transaction is not believed for another session or another instant', async () => {
  const [elena, henry] = [await sessionOf('elena'), await sessionOf('henry')]
  for (const [setting, value] of [
    ['ajar.session', henry],
    ['ajar.at', new Date(at.getTime() - 120_000).toISOString()],
  ]) {
    const [after] = await asked<{ isKept: boolean }>(
      'family',
      elena,
      `select live_lines() is not null and current_setting('ajar.seal') = current_setting('ajar.before') as "isKept"`,
      `select live_lines(); select set_config('ajar.before', current_setting('ajar.seal'), true), set_config('${setting}', '${value}', true)`,
    )
    expect(after!.isKept, setting).toBe(false)
  }
})

test('no login but the deciding functions can read the seal, make one, or decide', async () => {
  for (const query of ['select * from consent_seal', `select seal_of('x')`, 'select decide_live()']) {
    await expect(asked('family', await sessionOf('elena'), query)).rejects.toMatchObject({ code: '42501' })
  }
})

test('staff see nothing before their second factor', async () => {
  const clients = async (more: Parameters<typeof sessionOf>[1]) =>
    (await asked('staff', await sessionOf('irene', more), 'select id from client')).length
  expect(await clients({ secondFactorAt: null })).toBe(0)
  expect(await clients({ secondFactorAt: at })).toBeGreaterThan(5)
})

test('a case manager sees the clients they care for, their cover sees them too, and nobody else’s', async () => {
  const seen = async (name: string) =>
    (await asked<{ name: string }>('staff', await sessionOf(name), 'select name from client'))
      .map((row) => row.name)
      .sort()
  expect(await seen('priya')).toEqual([
    'Anna Lindqvist',
    'Ellen Fischer',
    'James Carter',
    'Kevin Brandt',
    'Peter Carter',
  ])
  expect(await seen('marcus')).toEqual(['Daniel Wu', 'Lucía Ortega', 'Rosa Delgado'])
  // Dana covers Marcus today.
  expect(await seen('dana')).toEqual(['Daniel Wu', 'Lucía Ortega', 'Rosa Delgado', 'Sarah Novak', 'Tyler Reyes'])
})

test('a client sees their own and nothing of another, a stranger nothing at all', async () => {
  const names = async (name: string) =>
    (await asked<{ name: string }>('client', await sessionOf(name), 'select name from client')).map((row) => row.name)
  expect(await names('rosa')).toEqual(['Rosa Delgado'])
  expect(await names('elena')).toEqual([])
  expect(await asked('staff', await sessionOf('elena'), 'select id from report')).toEqual([])
  expect(
    (await asked<{ goals: number }>('client', await sessionOf('omar'), 'select count(*)::int as goals from goal'))[0]!
      .goals,
  ).toBe(0)
})

test.each([
  ['staff', 'dana', 30],
  ['client', 'rosa', 60],
  ['public', 'rosa', 60],
  ['family', 'elena', 60],
] as const)(
  'whoever is at work as %s stays signed in; %s who comes back after %i minutes is not',
  async (audience, name, idle) => {
    const { asViewer } = await import('#lib/database/as-viewer.ts')
    const { isAlive } = await import('#lib/sign-in/see/is-alive.ts')
    const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
    const seenAt = async (tokenHash: string) =>
      (await ground.select().from(sessionTable).where(eq(sessionTable.tokenHash, tokenHash)))[0]!.seenAt
    const [working, away, ended] = [
      await sessionOf(name, { seenAt: minutesAgo(idle - 1) }),
      await sessionOf(name, { seenAt: minutesAgo(idle + 1) }),
      await sessionOf(name, { seenAt: minutesAgo(5), endedAt: minutesAgo(4) }),
    ]
    for (const session of [working, away, ended]) await asViewer({ audience, at, session }, async () => {})
    expect(await seenAt(working)).toEqual(at)
    expect(await seenAt(away)).toEqual(minutesAgo(idle + 1))
    expect(await seenAt(ended)).toEqual(minutesAgo(5))
    const later = new Date(at.getTime() + (idle - 1) * 60_000)
    expect(await isAlive({ audience, at: later, session: working })).toBe(true)
    expect(await isAlive({ audience, at, session: away })).toBe(false)
  },
)
