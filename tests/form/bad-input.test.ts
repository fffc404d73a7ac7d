import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { report } from '#drizzle/seed/reports.ts'
import { story } from '#drizzle/seed/story.ts'
import { formAttempt } from '#drizzle/tables/forms.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { migrate } from '#lib/database/migrate.ts'
import { newId } from '#lib/kernel/id.ts'
import { type RunningPostgres, startPostgres } from '#lib/launch/embedded-postgres.ts'
import { letter } from '#tests/stage/letters.ts'
import { cookieFor } from '../leaks/compare.ts'
import { linkTokenFor } from '../leaks/routes.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { databaseSecret } from '../stage/global-setup.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { startSmtpPeer } from '../stage/smtp-peer.ts'
import { type Served, startWeb, startWorker } from '../stage/web-server.ts'

// Whatever bad input comes in, the answer is clear and nothing is lost.

const center = story('a center, and nobody else yet', { since: new Date(Date.now() - 86_400_000) })

describe('a process that cannot work', () => {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' }
  test.each([
    ['the web', 'lib/launch/start.ts'],
    ['the worker', 'lib/jobs/worker.ts'],
    ['the migration', 'lib/database/migrate.ts'],
  ])('%s says in one sentence for each variable what it should be, and stops', (_what, file) => {
    const { status, stderr } = spawnSync(process.execPath, [resolve(file)], {
      env: { ...env, DATABASE_URL: 'mysql://secret-place' } as NodeJS.ProcessEnv,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/DATABASE_URL must be the PostgreSQL address/)
    expect(stderr).toMatch(/NEXTAUTH_SECRET must be a random text/)
    expect(stderr).not.toContain('secret-place')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('a form', () => {
  let database: FreshDatabase
  let served: Served

  beforeAll(async () => {
    database = await freshDatabase()
    const ground = openGround(database.ownerUrl)
    await plant(ground, center)
    await ground.close()
    served = await startWeb(database)
  })

  afterAll(async () => {
    await served.stop()
    await database.drop()
  })

  async function refused(fields: Record<string, string | Blob>): Promise<{ location: string; html: string }> {
    const visitor = new Scriptless(served.url)
    const form = visitor.formIn((await visitor.get('/ask')).html)
    for (const [name, value] of Object.entries({
      aboutName: 'Rosa',
      yourName: 'Elena',
      relationship: 'mother',
      ...fields,
    }))
      form.set(name, value)
    const { status, location } = await visitor.post('/ask', form)
    expect(status).toBe(303)
    return { location: location!, html: (await visitor.get(location!)).html }
  }

  test('with a field longer than it can hold is shown again, with every word, and says so', async () => {
    const { location, html } = await refused({ aboutName: 'x'.repeat(5000) })
    expect(location).toMatch(/^\/ask\?again=/)
    expect(html).toContain('Whom it is about: this is longer than fits here.')
    expect(html).toContain('x'.repeat(5000))
    expect(html).toContain('value="Elena"')
  })

  test('with a date that does not exist says so, and keeps what was typed', async () => {
    const { html } = await refused({ 'born-day': '31', 'born-month': '2', 'born-year': '1990' })
    expect(html).toContain('Date of birth: enter a real date, for example March 5 1991.')
    expect(html).toContain('value="31"')
  })

  test('with a file where words belong is a form without those words', async () => {
    const { html } = await refused({ aboutName: new Blob(['hello'], { type: 'text/plain' }) })
    expect(html).toContain('Say who this is about.')
  })

  test('with markup in a name shows the markup, and runs none of it', async () => {
    const { html } = await refused({ aboutName: '<script>alert(1)</script>', relationship: '' })
    expect(html).not.toContain('<script>alert(1)')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })

  test("kept words belong to one browser: nobody else's address shows them", async () => {
    const { location } = await refused({ aboutName: 'A Private Name', relationship: '' })
    const stranger = new Scriptless(served.url)
    expect((await stranger.get(location)).html).not.toContain('A Private Name')
  })

  test('words are kept without the token of the page they were typed on', async () => {
    const visitor = new Scriptless(served.url)
    await visitor.get('/tell')
    const token = linkTokenFor('status-link', crypto.randomUUID())
    const form = new FormData()
    form.set('form', 'tell-add')
    form.set('words', 'z'.repeat(6000))
    expect((await visitor.post(`/tell/status/${token}`, form)).location).toContain('?again=')
    const ground = openGround(database.ownerUrl)
    const kept = await ground.select().from(formAttempt).where(eq(formAttempt.form, 'tell-add'))
    expect(kept[0]!.values).toEqual({ words: ['z'.repeat(6000)] })
    expect(JSON.stringify(kept)).not.toContain(token)
    await ground.close()
  })

  test.each([
    ['whose session ended', () => ({ endedAt: new Date() })],
    ['left alone for an hour', () => ({ seenAt: new Date(Date.now() - 61 * 60_000) })],
    ['who signed out in another window', null],
  ])('that cannot be accepted from somebody %s waits, words and all, until they are back', async (_who, ending) => {
    const ground = openGround(database.ownerUrl)
    const email = `${crypto.randomUUID()}@practice.example`
    const id = newId<'report'>()
    const worry = report('A worry.', { id, aboutName: 'Rosa' })
    await plant(
      ground,
      story('a mother told us of a worry', { within: center, since: new Date() })
        .familyMember('Elena', { email })
        .with(worry),
    )
    const visitor = new Scriptless(served.url)
    const comeBack = async () => {
      const { token, tokenHash } = await signIn(ground, email)
      const cookie = (await cookieFor(token)).slice('ajar-session='.length)
      visitor.cookies.set('ajar-session', cookie).set('ajar-last', cookie)
      return tokenHash
    }
    const tokenHash = await comeBack()
    const path = `/family/reports/${id}`
    const form = visitor.formIn((await visitor.get(path)).html, 'Add to this report')
    form.set('words', 'y'.repeat(6000))
    if (ending) await ground.update(session).set(ending()).where(eq(session.tokenHash, tokenHash))
    else visitor.cookies.delete('ajar-session')
    const { location } = await visitor.post(path, form)
    expect(location).toMatch(/^\/sign-in\?returnTo=/)
    await comeBack()
    const { html } = await visitor.get(decodeURIComponent(location!.slice('/sign-in?returnTo='.length)))
    expect(html).toContain('You were signed out.')
    expect(html).toContain('y'.repeat(6000))
    await ground.close()
  })

  test.each([
    '/tell/00000000-0000-4000-8000-000000000000/about',
    '/tell/not-an-id/what',
    '/tell/status/not-a-token',
    '/mailbox/..%2f..%2fetc',
    '/nothing-here',
  ])('%s is not there, and says so in plain words', async (path) => {
    const { status, html } = await new Scriptless(served.url).get(path)
    expect(status).toBe(404)
    expect(html).toContain('There is nothing here for you')
  })

  test('a page of an account asks to sign in before it looks at an id', async () => {
    expect((await new Scriptless(served.url).get('/family/reports/not-an-id')).location).toBe(
      '/sign-in?returnTo=%2Ffamily%2Freports%2Fnot-an-id',
    )
  })

  test('an answer link nobody wrote opens nothing, and says what to do', async () => {
    const visitor = new Scriptless(served.url)
    for (const token of ['x', linkTokenFor('answer-link', crypto.randomUUID())]) {
      const link = `/answer/${token}`
      const { status, html } = await visitor.sends(link, visitor.formIn((await visitor.get(link)).html))
      expect(status).toBe(200)
      expect(html).toContain('If you expected a meeting, call the center.')
    }
  })

  test('a sign-in link works once, in its own browser, and a code has five tries', async () => {
    const worker = startWorker(served.env)
    const visitor = new Scriptless(served.url)
    const ask = visitor.formIn((await visitor.get('/sign-in')).html)
    ask.set('email', 'newcomer@practice.example')
    await visitor.post('/sign-in', ask)
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    const [attempt] = await owner<
      { id: string }[]
    >`select id from sign_in_attempt where email = 'newcomer@practice.example'`
    const link = `/sign-in/link/${linkTokenFor('sign-in-link', attempt!.id)}`

    const stranger = new Scriptless(served.url)
    await stranger.get('/sign-in')
    const theirs = (await stranger.get(link)).html
    expect(theirs).toContain('This is another browser')
    expect(theirs).not.toContain('<button type="submit" class="ajar-button"')
    const sent = new FormData()
    sent.set('form', 'sign-in-link')
    const refusedThere = await stranger.post(link, sent)
    expect((await stranger.get(refusedThere.location!)).html).toContain('type the 6 digits of the email there')

    for (let tries = 0; tries < 2; tries++) {
      const wrong = visitor.formIn((await visitor.get('/sign-in/code')).html)
      wrong.set('code', '000000')
      const answer = await visitor.post('/sign-in/code', wrong)
      expect((await visitor.get(answer.location!)).html).toContain('This code is not right, or it is too old.')
    }
    const form = visitor.formIn((await visitor.get(link)).html)
    expect((await visitor.post(link, form)).location).toBe('/family')
    const again = await visitor.post(link, form)
    expect((await visitor.get(again.location!)).html).toContain('This link is used up')

    // Ten minutes later the code and the link open nothing.
    const late = visitor.formIn((await visitor.get('/sign-in')).html)
    late.set('email', 'late@practice.example')
    await visitor.post('/sign-in', late)
    await owner`update sign_in_attempt set expires_at = now() - interval '1 second' where email = 'late@practice.example'`
    const [old] = await owner<{ id: string }[]>`select id from sign_in_attempt where email = 'late@practice.example'`
    const expired = `/sign-in/link/${linkTokenFor('sign-in-link', old!.id)}`
    const { html } = await visitor.get(expired)
    expect(html).toContain('This link is used up')
    expect(html).not.toContain('<button type="submit" class="ajar-button"')
    expect((await visitor.get('/sign-in/code')).html).toContain(
      'The code we sent to late@practice.example is too old now.',
    )
    await owner.end()
    await worker.stop()
  })

  test('signing out ends the session, for the one who kept the cookie too', async () => {
    const ground = openGround(database.ownerUrl)
    const email = 'leaver@practice.example'
    await plant(ground, story('somebody comes and leaves', { within: center }).familyMember('Leaver', { email }))
    const cookie = await cookieFor((await signIn(ground, email)).token)
    const see = () => fetch(`${served.url}/family`, { headers: { cookie }, redirect: 'manual' })
    expect((await see()).status).toBe(200)
    const out = await fetch(`${served.url}/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: served.url },
      redirect: 'manual',
    })
    expect(out.status).toBe(303)
    expect((await see()).headers.get('location')).toContain('/sign-in')
    await ground.close()
  })
})

describe('without its database', () => {
  let folder: string
  let running: RunningPostgres
  let served: Served

  async function database(): Promise<FreshDatabase> {
    folder = mkdtempSync(join('/var/tmp', 'ajar-down-'))
    running = await startPostgres({ folder })
    const owner = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
    await owner.unsafe('create database ajar')
    await owner.end()
    const ownerUrl = running.ownerUrl.replace(/postgres$/, 'ajar')
    await migrate({ ownerUrl, databaseSecret })
    const ground = openGround(ownerUrl)
    await plant(ground, center)
    await ground.close()
    return { databaseUrl: `postgres://127.0.0.1:${running.port}/ajar`, ownerUrl, databaseSecret, drop: async () => {} }
  }

  beforeAll(async () => {
    served = await startWeb(await database())
  })

  afterAll(async () => {
    await served?.stop()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('every page says so in plain words, with a phone number and a reference, and works again when it is back', async () => {
    const visitor = new Scriptless(served.url)
    const form = visitor.formIn((await visitor.get('/ask')).html)
    for (const [name, value] of Object.entries({ aboutName: 'Rosa', yourName: 'Elena', relationship: 'mother' }))
      form.set(name, value)
    await running.stop()
    expect((await visitor.get('/api/health')).status).toBe(503)
    const report = `/tell/status/${linkTokenFor('status-link', crypto.randomUUID())}`
    for (const { status, html } of [await visitor.get(report), await visitor.post('/ask', form)]) {
      expect(status).toBe(503)
      expect(html).toContain('(555) 555-0100')
      expect(html).toMatch(/reference: <strong>[0-9A-F]{8}/)
    }
    const { html: notTaken } = await visitor.post('/ask', form)
    expect(notTaken).toContain('<pre>Elena</pre>')
    // What the page was drawn with says nothing of a form that shows somebody's words.
    form.delete('drawn')
    expect([...visitor.formIn(notTaken, 'Send it again')]).toEqual([...form])
    // Pages that know nobody need no database, so that help is always there.
    expect((await visitor.get('/help-now')).status).toBe(200)

    const { port } = running
    running = await startPostgres({ folder, port })
    expect((await visitor.post('/ask', form)).location).toBe('/ask/answer')
  })
})

test('without a mail server letters wait, and leave when it is back', async () => {
  const database = await freshDatabase()
  const ground = openGround(database.ownerUrl)
  await plant(ground, story('a letter is due', { since: new Date() }).with(letter('elena@practice.example')))
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const gone = await startSmtpPeer()
  const { port } = new URL(gone.url)
  await gone.close()
  const env = {
    DATABASE_URL: database.databaseUrl,
    DATABASE_SECRET: database.databaseSecret,
    NEXTAUTH_SECRET: 's'.repeat(32),
    NEXTAUTH_URL: 'http://family.practice.example',
    SMTP_URL: gone.url,
    BEAT_SECONDS: '1',
    AJAR_DEMO: 'yes',
  }
  const worker = startWorker(env)
  await expect
    .poll(async () => (await owner<{ last_code: string }[]>`select last_code from letter`)[0]!.last_code, {
      timeout: 60_000,
    })
    .toBeTruthy()
  const [queued] = await owner<{ state: string; to_email: string }[]>`select state, to_email from letter`
  expect(queued).toEqual({ state: 'queued', to_email: 'elena@practice.example' })
  const back = await startSmtpPeer({ port: Number(port) })
  await owner`update letter set due_at = now()`
  // By then the worker may have failed a few times, and leave the server alone for a while.
  await expect.poll(() => back.received.length, { timeout: 60_000 }).toBe(1)
  await expect
    .poll(
      async () => (await owner<{ to_email: string }[]>`select to_email from letter where state = 'sent'`)[0]?.to_email,
      { timeout: 30_000 },
    )
    .toBe('')
  await worker.stop()
  await back.close()
  await owner.end()
  await ground.close()
  await database.drop()
})
