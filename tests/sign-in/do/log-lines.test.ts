import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { environment } from '#tests/stage/web-server.ts'

// What happens at the door stands in the log, for whoever looks for an attack; who it was does not.

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
})
afterAll(() => database.drop())

const script = `
  import { requestSignInCode } from '#lib/sign-in/do/request-sign-in-code.ts'
  import { enterCode } from '#lib/sign-in/do/enter-code.ts'
  import { signOut } from '#lib/sign-in/do/sign-out.ts'
  import { asViewer } from '#lib/database/as-viewer.ts'
  import { closePools } from '#lib/database/pool.ts'
  import { codeFor, hashOf } from '#lib/auth/secret.ts'
  import { signInAttempt } from '#drizzle/tables/sign-in.ts'
  const viewer = { audience: 'public', at: new Date(), browser: 'secret-of-this-browser' }
  const ask = () => requestSignInCode(viewer, { email: 'elena@practice.example', language: 'en', returnTo: '/family', network: '203.0.113', held: [] })
  await ask()
  const [attempt] = await asViewer({ ...viewer, audience: 'gate' }, (tx) => tx.select().from(signInAttempt))
  const code = codeFor(attempt.id)
  await enterCode(viewer, { code: code === '111111' ? '222222' : '111111' })
  const entered = await enterCode(viewer, { code })
  for (let times = 0; times < 10; times++) await ask()
  await signOut({ ...viewer, session: hashOf(entered.value.token) })
  await closePools()
  process.stderr.write(code + ' ' + entered.value.token)
`

test('signing in, its refusals, limits and signing out are lines without names, addresses, codes or networks', () => {
  const env = { ...process.env, ...environment(database, 'https://family.practice.example', { LOG_LEVEL: 'info' }) }
  const ran = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { env, encoding: 'utf8' })
  const lines = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const said = lines.map(({ msg, code, kind }) => [msg, kind, code].filter(Boolean).join(' '))
  expect([...new Set(said)]).toEqual([
    'sign-in code asked for',
    'sign-in refused code wrong_code',
    'signed in code',
    'limit met sign-in-code-to-from',
    'sign-in code held back',
    'signed out',
  ])
  const [code, token] = ran.stderr.split(' ')
  expect(code).toMatch(/^\d{6}$/)
  for (const secret of ['elena', 'practice.example', '203.0.113', 'secret-of-this-browser', code!, token!])
    expect(ran.stdout).not.toContain(secret)
  // Lines of one visit belong together.
  const sessions = lines.filter(({ session }) => session).map(({ session }) => session)
  expect(sessions).toHaveLength(2)
  expect(new Set(sessions).size).toBe(1)
})
