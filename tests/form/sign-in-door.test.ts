import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { codeFor, linkToken } from '#lib/auth/secret.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { environment, type Served, startWeb } from '../stage/web-server.ts'

// What people meet at the door, as a browser sends and shows it.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
const say = saySignIn('en')

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  served = await startWeb(database)
  Object.assign(process.env, environment(database, served.url))
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

async function ask(visitor: Scriptless, email: string, page = '/sign-in'): Promise<string> {
  const form = visitor.formIn((await visitor.get(page)).html)
  form.set('email', email)
  const { location } = await visitor.post('/sign-in', form)
  return location!
}

async function newest(email: string): Promise<string> {
  const [attempt] = await owner<{ id: string }[]>`
    select id from sign_in_attempt where email = ${email} order by created_at desc limit 1`
  return attempt!.id
}

async function enter(visitor: Scriptless, email: string): Promise<string> {
  const form = visitor.formIn((await visitor.get('/sign-in/code')).html)
  form.set('code', codeFor(await newest(email)))
  return (await visitor.post('/sign-in/code', form)).location!
}

describe('the page of the code', () => {
  test('shows the address as it was typed, and a mistake in it is changed without typing it all again', async () => {
    const visitor = new Scriptless(served.url)
    await ask(visitor, 'elena@practise.example', '/sign-in?returnTo=/family/meetings')
    const { html } = await visitor.get('/sign-in/code')
    expect(html).toContain('elena@practise.example')
    const change = /href="(\/sign-in\?change[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const again = await visitor.get(change)
    expect(again.html).toContain('value="elena@practise.example"')
    expect(again.html).toContain('name="returnTo" value="/family/meetings"')
    // Another browser is shown nobody's address.
    expect((await new Scriptless(served.url).get(change)).html).not.toContain('practise')
  })

  test('sends another code for the same address by one press, and the first one still works', async () => {
    const visitor = new Scriptless(served.url)
    await ask(visitor, 'elena@practice.example', '/sign-in?returnTo=/family/account')
    const first = await newest('elena@practice.example')
    const { html } = await visitor.get('/sign-in/code')
    expect((await visitor.post('/sign-in', visitor.formIn(html, say('sendAgain')))).location).toBe('/sign-in/code')
    expect(await newest('elena@practice.example')).not.toBe(first)
    const form = visitor.formIn((await visitor.get('/sign-in/code')).html, say('enter'))
    form.set('code', codeFor(first))
    expect((await visitor.post('/sign-in/code', form)).location).toBe('/family/account')
  })

  test('says to a browser that keeps no cookies how to allow them', async () => {
    const visitor = new Scriptless(served.url)
    const form = visitor.formIn((await visitor.get('/sign-in')).html)
    form.set('email', 'elena@practice.example')
    const { location } = await visitor.post('/sign-in', form)
    visitor.cookies.clear()
    const { html } = await visitor.get(location!)
    expect(html).toContain(say('cookiesHow'))
    expect(html).toContain('(555) 555-0100')
    const typed = new FormData()
    typed.set('form', 'sign-in-code')
    typed.set('code', '123456')
    const refused = await visitor.post('/sign-in/code', typed)
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('123456')
  })

  test('past the limit says so with the phone number, and never that an email was sent', async () => {
    const visitor = new Scriptless(served.url)
    for (let times = 0; times < 11; times++) await ask(visitor, 'often@practice.example')
    const { html } = await visitor.get('/sign-in/code')
    expect(html).toContain(say('heldBackLead', { email: 'often@practice.example' }))
    expect(html).not.toContain('We sent an email')
    expect(html).toContain('(555) 555-0100')
    const [{ letters }] = (await owner`
      select count(*)::int as letters from letter where to_email = 'often@practice.example'`) as unknown as [
      { letters: number },
    ]
    expect(letters).toBe(10)
    const form = visitor.formIn(html, say('enter'))
    const [sent] = await owner<{ id: string }[]>`
      select id from sign_in_attempt where email = 'often@practice.example' and held_back_until is null limit 1`
    form.set('code', codeFor(sent!.id))
    expect((await visitor.post('/sign-in/code', form)).location).toBe('/family')
  })
})

describe('whoever is signed in already', () => {
  test('goes on to the page of theirs that they wanted, until the session is over, and to no room they do not have', async () => {
    const visitor = new Scriptless(served.url)
    const wanted = '/sign-in?returnTo=/family/meetings'
    await ask(visitor, 'elena@practice.example')
    await enter(visitor, 'elena@practice.example')
    expect((await visitor.get(wanted)).location).toBe('/family/meetings')
    expect((await visitor.get('/family/meetings')).status).toBe(200)
    for (const other of ['/sign-in', '/sign-in?returnTo=/client', '/sign-in?returnTo=/staff', `${wanted}&change=1`])
      expect((await visitor.get(other)).html, other).toContain(say('send'))

    // They ask for a meeting with the one they are close to, and are not asked of whom they speak.
    const { html } = await visitor.get('/family/meetings')
    const button = sayFamily('en')('meetings.askWith', { name: 'Rosa Delgado' })
    const { location } = await visitor.post('/tell', visitor.formIn(html, button))
    expect(location).toMatch(/^\/tell\/[^/]+\/what$/)
    const [draft] = await owner`select answers from report_draft order by created_at desc limit 1`
    expect(draft!.answers).toMatchObject({ kind: 'joint_meeting', aboutName: 'Rosa Delgado' })

    await owner`update session set seen_at = seen_at - interval '3 hours'`
    expect((await visitor.get(wanted)).html).toContain(say('send'))
  })
})

describe('a letter’s link', () => {
  test('leads where it promised after signing in, whichever room', async () => {
    const visitor = new Scriptless(served.url)
    const report = `/family/reports/${crypto.randomUUID()}`
    const { location } = await visitor.get(report)
    await ask(visitor, 'elena@practice.example', location!)
    expect(await enter(visitor, 'elena@practice.example')).toBe(report)
    const rosa = new Scriptless(served.url)
    await ask(rosa, 'rosa@practice.example', (await rosa.get('/client/sharing?all=1')).location!)
    expect(await enter(rosa, 'rosa@practice.example')).toBe('/client/sharing?all=1')
  })

  test('leads there over another browser too, which is told what it is and what to do', async () => {
    const phone = new Scriptless(served.url)
    await ask(phone, 'elena@practice.example', '/sign-in?returnTo=/family/meetings')
    const link = `/sign-in/link/${linkToken('sign-in-link', await newest('elena@practice.example'))}`
    const inMailApp = new Scriptless(served.url)
    const { html } = await inMailApp.get(link)
    expect(html).toContain(say('elsewhereCode'))
    const askHere = /href="(\/sign-in\?returnTo=[^"]+)"/.exec(html)![1]!
    await ask(inMailApp, 'elena@practice.example', askHere)
    expect(await enter(inMailApp, 'elena@practice.example')).toBe('/family/meetings')
  })

  test('never leads to a room somebody does not have', async () => {
    const visitor = new Scriptless(served.url)
    await ask(visitor, 'elena@practice.example', (await visitor.get('/client')).location!)
    expect(await enter(visitor, 'elena@practice.example')).toBe('/family')
  })
})

test('somebody with several roles moves between their rooms by links, and a family member has no such menu', async () => {
  await owner`update client set account_id = a.id from account a
    where a.email = 'marcus@practice.example' and client.name = 'Daniel Wu'`
  const marcus = new Scriptless(served.url)
  await ask(marcus, 'marcus@practice.example')
  expect(await enter(marcus, 'marcus@practice.example')).toBe('/staff')
  // As if he had given his second factor.
  await owner`update session set second_factor_at = now()`
  const links = (html: string) =>
    [
      ...(/<nav class="ajar-nav ajar-rooms"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(
        /href="([^"]+)"( aria-current)?/g,
      ),
    ].map(([, href, here]) => (here ? `${href} here` : href))
  expect(links((await marcus.get('/staff')).html)).toEqual(['/staff here', '/client', '/family'])
  expect(links((await marcus.get('/client')).html)).toEqual(['/staff', '/client here', '/family'])
  expect(links((await marcus.get('/family')).html)).toEqual(['/staff', '/client', '/family here'])
  const elena = new Scriptless(served.url)
  await ask(elena, 'elena@practice.example')
  await enter(elena, 'elena@practice.example')
  expect((await elena.get('/family')).html).not.toContain('ajar-rooms')
  // The next person at Marcus's browser has the menu of their own.
  await ask(marcus, 'elena@practice.example')
  await enter(marcus, 'elena@practice.example')
  expect((await marcus.get('/family')).html).not.toContain('ajar-rooms')
})

test('signing out says that it was done, and an address opened by hand signs nobody out', async () => {
  const visitor = new Scriptless(served.url)
  await ask(visitor, 'rosa@practice.example')
  await enter(visitor, 'rosa@practice.example')
  expect((await visitor.get('/sign-out')).html).toContain(say('stillInTitle'))
  expect((await visitor.get('/client')).status).toBe(200)
  const { location } = await visitor.post('/sign-out', new FormData())
  expect((await visitor.get(location!)).html).toContain(say('outTitle'))
  expect((await visitor.get('/client')).location).toContain('/sign-in')
  // The browser is still known, so that its letter always comes; whose it was is not.
  expect(
    [...visitor.cookies]
      .filter(([, value]) => value)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['ajar-browser', 'ajar-known'])
})
