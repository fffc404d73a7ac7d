import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { plantPracticeApps } from '#lib/launch/practice-apps.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { signIn, unusedCode } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// Whoever comes next at a browser writes nothing into the account of whoever was there before: not after they signed
// out, not with a form that was never drawn for them, and not with a letter alone where a second factor is asked for.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
let ground: Ground
const say = sayForms('en')
const words = 'Mallory typed this.'
const sharing = '/client/sharing/new'

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  ground = openGround(database.ownerUrl)
  served = await startWeb(database)
  Object.assign(process.env, served.env)
  await plantPracticeApps(database.ownerUrl, new Date())
})

afterAll(async () => {
  await owner.end()
  await ground.close()
  await served.stop()
  await database.drop()
})

afterEach(async () => {
  await owner`delete from unsent_words`
  await owner`delete from form_attempt`
})

/** Signs somebody in: the browser knows the session, and that it was the last one here. */
async function signsIn(visitor: Scriptless, name: string, more: Parameters<typeof signIn>[3] = {}): Promise<string> {
  const { token, tokenHash } = await signIn(ground, `${name}@practice.example`, new Date(), more)
  const sealed = (await cookieFor(token)).slice('ajar-session='.length)
  for (const cookie of ['ajar-session', 'ajar-last']) visitor.cookies.set(cookie, sealed)
  return tokenHash
}

async function browserOf(name: string, more: Parameters<typeof signIn>[3] = {}) {
  const visitor = new Scriptless(served.url)
  await visitor.get('/ask')
  return { visitor, hash: await signsIn(visitor, name, more) }
}

/** What Mallory sends: with no page of the account's in hand, or with one that stood open. */
function forged(more: Record<string, string> = {}): FormData {
  const form = new FormData()
  const fields = { form: 'sign-until', key: crypto.randomUUID(), at: 'sign', recipientName: words, keep: '1', ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const keptFor = async (like: string) =>
  (
    await owner`
      select holder from unsent_words where values::text like ${`%${words}%`} and holder like ${like}
      union all select holder from form_attempt where values::text like ${`%${words}%`} and holder like ${like}`
  ).length
const runsOut = (hash: string) =>
  owner`update session set seen_at = seen_at - interval '3 hours' where token_hash = ${hash}`

/** The form as it stood open on the screen, with the words of whoever types there now. */
async function leftOpen(visitor: Scriptless, path = '/ask', field = 'aboutName'): Promise<FormData> {
  const form = visitor.formIn((await visitor.get(path)).html)
  form.set(field, words)
  return form
}

async function ownReport(visitor: Scriptless): Promise<string> {
  return /href="(\/family\/reports\/[0-9a-f-]{36})"/.exec((await visitor.get('/family/reports')).html)![1]!
}

describe('leaving quickly while words are on their way', () => {
  const quickly = '/sign-out/leave'

  test('keeps them for whoever typed them, and signs out', async () => {
    const { visitor, hash } = await browserOf('elena')
    const page = await ownReport(visitor)
    const open = await leftOpen(visitor, page, 'words')
    open.set('leave', quickly)
    await visitor.post(page, open)
    expect(visitor.cookies.get('ajar-session')).toBe('')
    expect(await keptFor('account %')).toBe(1)
    expect((await owner`select 1 from session where token_hash = ${hash} and ended_at is not null`).length).toBe(1)
  })

  test.each([
    ['of a form that is not there any more', { form: 'long-ago' }],
    ['of somebody else', { own: crypto.randomUUID() }],
    ['that are more than anybody may keep', { aboutName: 'w'.repeat(9_000) }],
  ])('signs out, with words %s too', async (_what, fields) => {
    const { visitor, hash } = await browserOf('elena')
    const page = await ownReport(visitor)
    const open = await leftOpen(visitor, page, 'words')
    for (const [name, value] of Object.entries({ ...fields, leave: quickly })) open.set(name, value)
    await visitor.post(page, open)
    expect(visitor.cookies.get('ajar-session')).toBe('')
    expect((await owner`select 1 from session where token_hash = ${hash} and ended_at is not null`).length).toBe(1)
  })
})

describe('after somebody signed out', () => {
  test.each([
    ['here', '/sign-out', {}],
    ['everywhere', '/sign-out', { everywhere: 'yes' }],
    ['quickly', '/sign-out/leave', {}],
  ])('%s, the browser keeps nothing for them, with a form made up or left open', async (_how, path, fields) => {
    const { visitor } = await browserOf('elena')
    const page = await ownReport(visitor)
    const open = await leftOpen(visitor, page, 'words')
    const leaving = new FormData()
    for (const [name, value] of Object.entries(fields)) leaving.set(name, value)
    const before = [...visitor.cookies]
    await visitor.post(path, leaving)
    expect(visitor.cookies.get('ajar-last')).toBe('')
    open.set('keep', '1')
    expect((await visitor.post(page, open)).status).toBe(409)
    expect((await visitor.post(sharing, forged())).status).toBe(409)
    // Whoever copied the cookies is refused by the database.
    await owner`update session set ended_at = ended_at - interval '1 minute' where ended_at is not null`
    for (const [name, value] of before) visitor.cookies.set(name, value)
    expect((await visitor.post(page, open)).status).toBe(409)
    open.delete('keep')
    const sent = await visitor.post(page, open)
    expect([sent.status, sent.html.includes(say('signedOut.lead')), sent.html.includes(words)]).toEqual([
      400,
      true,
      true,
    ])
    expect(await keptFor('%')).toBe(0)
  })

  test('what was under way when they left quickly is still theirs', async () => {
    const { visitor } = await browserOf('elena')
    const open = await leftOpen(visitor)
    const before = [...visitor.cookies]
    await visitor.post('/sign-out/leave', new FormData())
    for (const [name, value] of before) visitor.cookies.set(name, value)
    open.set('keep', '1')
    expect((await visitor.post('/ask', open)).status).toBe(204)
    expect(await keptFor('account %')).toBe(1)
  })
})

describe('after a session ended by itself', () => {
  test('nothing is kept for its account but by a form that was drawn for it', async () => {
    const { visitor, hash } = await browserOf('rosa')
    const open = await leftOpen(visitor)
    const other = await leftOpen((await browserOf('elena')).visitor)
    await runsOut(hash)
    expect((await visitor.post(sharing, forged())).status).toBe(409)
    expect((await visitor.post(sharing, forged({ own: hash.slice(0, 16) }))).status).toBe(409)
    expect((await visitor.post(sharing, forged({ own: hashOf(`drawn for ${hash}`).slice(0, 16) }))).status).toBe(409)
    expect((await visitor.post(sharing, forged({ own: String(other.get('own')) }))).status).toBe(409)
    const sent = forged()
    sent.delete('keep')
    expect((await visitor.post(sharing, sent)).status).toBe(400)
    expect(await keptFor('%')).toBe(0)
    open.set('keep', '1')
    expect((await visitor.post('/ask', open)).status).toBe(204)
    expect(await keptFor('account %')).toBe(1)
  })

  test('nothing is kept with the cookies of another browser that hold no such session', async () => {
    const { visitor, hash } = await browserOf('rosa')
    const open = await leftOpen(visitor)
    await runsOut(hash)
    const elsewhere = new Scriptless(served.url)
    await elsewhere.get('/ask')
    open.set('keep', '1')
    expect((await elsewhere.post('/ask', open)).status).toBe(409)
    expect(await keptFor('%')).toBe(0)
  })
})

describe('whoever reads a colleague’s letters, and lacks their second factor', () => {
  const byLetter = { secondFactorAt: null }

  test('writes nothing that the colleague finds, on a page of staff or of everybody', async () => {
    const { visitor } = await browserOf('tom', byLetter)
    const note = { form: 'report-note', note: words, part: '' }
    const [report] = await owner<{ id: string }[]>`select id from report limit 1`
    const path = `/staff/reports/${report!.id}`
    expect((await visitor.post(path, forged(note))).status).toBe(409)
    expect(
      (await visitor.post(path, forged({ ...note, own: String((await leftOpen(visitor)).get('own')) }))).status,
    ).toBe(409)
    const open = await leftOpen(visitor)
    // Refused for its problems, and shown again to this session alone.
    const { location } = await visitor.post('/ask', open)
    expect((await visitor.get(location!)).html).toContain(words)
    expect(await keptFor('account %')).toBe(0)
    const { visitor: tom } = await browserOf('tom')
    expect((await tom.get(location!)).html).not.toContain(words)
    expect((await tom.get('/ask')).html).not.toContain(words)
  })

  test('reads nothing that the colleague typed', async () => {
    const { visitor: tom } = await browserOf('tom')
    const open = await leftOpen(tom)
    open.set('keep', '1')
    expect((await tom.post('/ask', open)).status).toBe(204)
    expect((await tom.get('/ask')).html).toContain(words)
    expect((await (await browserOf('tom', byLetter)).visitor.get('/ask')).html).not.toContain(words)
  })

  test('gives what was typed before signing in to the account only with the second factor', async () => {
    const visitor = new Scriptless(served.url)
    const open = await leftOpen(visitor)
    open.set('keep', '1')
    expect((await visitor.post('/ask', open)).status).toBe(204)
    const ask = visitor.formIn((await visitor.get('/sign-in')).html)
    ask.set('email', 'tom@practice.example')
    await visitor.post('/sign-in', ask)
    const attempts = await ground.select({ id: signInAttempt.id }).from(signInAttempt)
    const link = `/sign-in/link/${linkToken('sign-in-link', attempts.at(-1)!.id)}`
    await visitor.post(link, visitor.formIn((await visitor.get(link)).html))
    expect([await keptFor('account %'), await keptFor('door %')]).toEqual([0, 1])
    expect((await visitor.get('/ask')).html).toContain(words)
    const door = visitor.formIn((await visitor.get('/sign-in/second-factor')).html, saySecondFactor('en')('give.enter'))
    door.set('code', await unusedCode('harbor', 'tom@practice.example'))
    await visitor.post('/sign-in/second-factor', door)
    expect([await keptFor('account %'), await keptFor('door %')]).toEqual([1, 0])
    expect((await visitor.get('/ask')).html).toContain(words)
  })
})
