import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { migrate } from '#lib/database/migrate.ts'
import { type RunningPostgres, startPostgres } from '#lib/launch/embedded-postgres.ts'
import type { Audience } from '#lib/people/rules/viewer.ts'
import { audiences } from '#lib/people/rules/viewer.ts'
import { forgetSettings } from '../stage/forget-settings.ts'

// A secret is changed while people are signed in, letters are on their way and processes are running: first every
// process knows both, then the database takes the new one, then the old one is forgotten.

const [old, fresh] = ['the-secret-of-before-0123456789-abcdef', 'the-secret-of-now-0123456789-abcdefgh']
const folder = mkdtempSync(join('/var/tmp', 'ajar-rotation-'))
let running: RunningPostgres

beforeAll(async () => {
  running = await startPostgres({ folder })
  await migrate({ ownerUrl: running.ownerUrl, databaseSecret: old })
})

afterEach(async () => {
  await (await import('#lib/database/pool.ts')).closePools()
  vi.resetModules()
})

afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The settings and everything that stands on them, as a process that starts now reads them. */
async function process_(secrets: { database?: [string, string?]; session?: [string, string?] }) {
  vi.resetModules()
  forgetSettings()
  const [database, databaseBefore] = secrets.database ?? [old]
  const [session, sessionBefore] = secrets.session ?? [old]
  Object.assign(process.env, {
    DATABASE_URL: `postgres://127.0.0.1:${running.port}/postgres`,
    DATABASE_SECRET: database,
    DATABASE_SECRET_PREVIOUS: databaseBefore ?? '',
    NEXTAUTH_SECRET: session,
    NEXTAUTH_SECRET_PREVIOUS: sessionBefore ?? '',
    NEXTAUTH_URL: 'https://family.practice.example',
    AJAR_DEMO: 'yes',
  })
  const secret = await import('#lib/auth/secret.ts')
  const cookie = await import('#lib/auth/session-cookie.ts')
  const { pool, closePools } = await import('#lib/database/pool.ts')
  const answers = (audience: Audience) =>
    pool(audience)`select 1`.then(
      () => true,
      (error) => (error as { code: string }).code,
    )
  return { ...secret, ...cookie, answers, closePools }
}

const id = '3f2b8c1e-0000-4000-8000-000000000001'
const at = new Date()
const browserWith = (cookie: string) => new Request('https://family.practice.example', { headers: { cookie } })
const sessionSealedWith = async (secret: string) =>
  `__Host-ajar-session=${await encode({ token: { sid: 'the-token' }, secret, maxAge: 3600 })}`

test('codes, links, seals and sessions of before still open; new ones are made with the new secret', async () => {
  const before = await process_({ session: [old] })
  const made = { code: before.codeFor(id), link: before.linkToken('status-link', id), seal: before.sealed('/tell') }
  const both = await process_({ session: [fresh, old] })
  expect(both.isCodeFor(id, made.code)).toBe(true)
  expect(both.openLinkToken('status-link', made.link)).toBe(id)
  expect(both.unsealed(made.seal)).toBe('/tell')
  expect(both.sessionTokenOf(browserWith(await sessionSealedWith(old)), at)).toBe('the-token')
  const anew = { code: both.codeFor(id), link: both.linkToken('status-link', id), seal: both.sealed('/tell') }
  const after = await process_({ session: [fresh] })
  expect(after.isCodeFor(id, anew.code)).toBe(true)
  expect(after.openLinkToken('status-link', anew.link)).toBe(id)
  expect(after.unsealed(anew.seal)).toBe('/tell')
  expect(after.sessionTokenOf(browserWith(await sessionSealedWith(fresh)), at)).toBe('the-token')
})

test('once the secret of before is forgotten, nothing of it opens', async () => {
  const before = await process_({ session: [old] })
  const made = { code: before.codeFor(id), link: before.linkToken('status-link', id), seal: before.sealed('/tell') }
  const after = await process_({ session: [fresh] })
  expect(after.isCodeFor(id, made.code)).toBe(false)
  expect(after.openLinkToken('status-link', made.link)).toBeNull()
  expect(() => after.unsealed(made.seal)).toThrow()
  expect(after.sessionTokenOf(browserWith(await sessionSealedWith(old)), at)).toBeNull()
})

test('a secret of neither opens nothing while two are valid', async () => {
  const stranger = await process_({ session: ['a-secret-of-somebody-else-0123456789'] })
  const made = { code: stranger.codeFor(id), link: stranger.linkToken('status-link', id), seal: stranger.sealed('x') }
  const both = await process_({ session: [fresh, old] })
  expect(both.isCodeFor(id, made.code)).toBe(false)
  expect(both.openLinkToken('status-link', made.link)).toBeNull()
  expect(() => both.unsealed(made.seal)).toThrow()
})

test('every login works before, while and after the database takes its new password', async () => {
  const both = await process_({ database: [fresh, old] })
  for (const audience of audiences) expect(await both.answers(audience), audience).toBe(true)
  await both.closePools()
  await migrate({ ownerUrl: running.ownerUrl, databaseSecret: fresh })
  for (const audience of audiences) expect(await both.answers(audience), audience).toBe(true)
  await both.closePools()
  const after = await process_({ database: [fresh] })
  for (const audience of audiences) expect(await after.answers(audience), audience).toBe(true)
  await after.closePools()
  const left = await process_({ database: [old] })
  expect(await left.answers('family')).toBe('28P01')
})
