import { globSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { cookieFor } from '../leaks/compare.ts'
import { linkTokenFor } from '../leaks/routes.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// A POST is a public endpoint. One that no page of ours would send does nothing, and its sender is told so in plain
// words.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
const say = sayShared('en')
const phone = '(555) 555-0100'

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  served = await startWeb(database)
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

async function signedIn(name: string): Promise<Scriptless> {
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, `${name}@practice.example`)
  await ground.close()
  const visitor = new Scriptless(served.url)
  visitor.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  return visitor
}

async function question(visitor: Scriptless, aboutName = 'Rosa'): Promise<FormData> {
  const form = visitor.formIn((await visitor.get('/ask')).html)
  for (const [name, value] of Object.entries({ aboutName, yourName: 'Elena', relationship: 'mother' }))
    form.set(name, value)
  return form
}

async function countOf(table: string): Promise<number> {
  const [row] = await owner<{ count: number }[]>`select count(*)::int as count from ${owner(table)}`
  return row!.count
}

describe('a form sent from elsewhere', () => {
  const own = () => new URL(served.url)
  const origins: [string, () => Record<string, string>][] = [
    ['without an Origin', () => ({})],
    ['with an Origin that is hidden', () => ({ origin: 'null' })],
    ['from another site', () => ({ origin: 'https://elsewhere.example' })],
    ['from another port of this machine', () => ({ origin: `http://${own().hostname}:1` })],
    ['from a site whose name begins like ours', () => ({ origin: `${served.url}.elsewhere.example` })],
    ['that a browser says came from another site', () => ({ origin: served.url, 'sec-fetch-site': 'cross-site' })],
    [
      'to an address that is not the one of the page',
      () => ({ origin: served.url, 'x-forwarded-host': 'other.example' }),
    ],
  ]

  test.each(origins)('%s is refused, and writes nothing', async (_how, headers) => {
    const visitor = new Scriptless(served.url)
    const form = await question(visitor)
    const before = [await countOf('lookup'), await countOf('form_attempt'), await countOf('form_receipt')]
    const { status, html } = await visitor.post('/ask', form, headers())
    expect(status).toBe(403)
    expect(html).toContain(say('refusedPost.otherSite'))
    expect([await countOf('lookup'), await countOf('form_attempt'), await countOf('form_receipt')]).toEqual(before)
  })

  test('leaves a line in the log, with the kind of refusal and nothing of who sent it', async () => {
    const form = await question(new Scriptless(served.url), 'A Private Name')
    await new Scriptless(served.url).post('/ask', form, { origin: 'https://elsewhere.example' })
    await expect.poll(() => served.output()).toContain('"code":"otherSite","msg":"post refused"')
    expect(served.output()).not.toMatch(/A Private Name|elsewhere\.example/)
  })

  test.each(origins)('%s changes nothing of an account, and signs nobody out', async (_how, headers) => {
    const elena = await signedIn('elena')
    const form = elena.formIn((await elena.get('/family/account')).html)
    form.set('involvement', 'pause')
    const involvement = () => owner`select involvement from family_member order by id`
    const before = await involvement()
    expect((await elena.post('/family/account', form, headers())).status).toBe(403)
    expect(await involvement()).toEqual(before)
    expect((await elena.post('/sign-out', new FormData(), headers())).status).toBe(403)
    expect((await elena.get('/family')).status).toBe(200)
  })

  test('through a proxy that names the host people see is taken', async () => {
    const visitor = new Scriptless(served.url)
    const headers = { origin: 'https://family.practice.example', 'x-forwarded-host': 'family.practice.example' }
    expect((await visitor.post('/ask', await question(visitor), headers)).location).toBe('/ask/answer')
  })
})

describe('a form larger than any of ours', () => {
  const megabytes = 3

  test('ends in a page of ours with a phone number, and writes nothing', async () => {
    const visitor = new Scriptless(served.url)
    const form = await question(visitor, 'x'.repeat(megabytes * 1_048_576))
    const before = await countOf('lookup')
    const { status, html } = await visitor.post('/ask', form)
    expect(status).toBe(413)
    expect(html).toContain(say('refusedPost.tooLarge'))
    expect(html).toContain(phone)
    expect(await countOf('lookup')).toBe(before)
  })

  test('ends there too when it does not say how large it is', async () => {
    const visitor = new Scriptless(served.url)
    let left = megabytes * 16
    const endless = new ReadableStream({
      pull(controller) {
        if (left-- === 0) controller.close()
        else controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)))
      },
    })
    const type = 'application/x-www-form-urlencoded'
    const { status, html } = await visitor.post('/ask', endless, { origin: served.url, 'content-type': type })
    expect(status).toBe(413)
    expect(html).toContain(phone)
  })

  test('as large as one may be is read to its end', async () => {
    const visitor = new Scriptless(served.url)
    const { location } = await visitor.post('/ask', await question(visitor, 'x'.repeat(1_000_000)))
    expect((await visitor.get(location!)).html).toContain('Whom it is about: this is longer than fits here.')
  })
})

describe('a form past its limit', () => {
  // Every counter of this database, as if a flood had just come from this network.
  const flooded = () => owner`update rate_limit set count = 100000`

  test('is shown again with its words, and with the number to call', async () => {
    const visitor = new Scriptless(served.url)
    await owner`delete from rate_limit`
    expect((await visitor.post('/ask', await question(visitor))).location).toBe('/ask/answer')
    await flooded()
    const { location } = await visitor.post('/ask', await question(visitor, 'Somebody I worry about'))
    const { html } = await visitor.get(location!)
    expect(html).toContain('Somebody I worry about')
    expect(html).toContain(`call the center now: ${phone}`)
  })

  test('ends, where nothing more can be kept, in a page that holds the words itself', async () => {
    const visitor = new Scriptless(served.url)
    await flooded()
    const before = await countOf('form_attempt')
    const { status, html } = await visitor.post('/ask', await question(visitor, 'Somebody <b>I</b> worry about'))
    expect(status).toBe(429)
    expect(html).toContain('Somebody &lt;b&gt;I&lt;/b&gt; worry about')
    expect(html).toContain(phone)
    expect(await countOf('form_attempt')).toBe(before)
    await owner`delete from rate_limit`
  })
})

describe('a form that is not there', () => {
  test.each([
    ['a name no form has', 'nothing-of-ours'],
    ['no name', ''],
    ['a name every object has', 'constructor'],
    ['the name of another page’s form', 'ask'],
  ])('with %s gets a page of ours', async (_what, name) => {
    const visitor = new Scriptless(served.url)
    const form = visitor.formIn((await visitor.get('/tell')).html)
    form.set('form', name)
    const { status, html } = await visitor.post('/tell', form)
    expect(status).toBe(400)
    expect(html).toContain(say('refusedPost.unknown'))
    expect(html).toContain(phone)
  })

  /** Every page there is, with nobody's id in each variable part of its address. */
  const pages = globSync('app/**/route.tsx')
    .map((file) => file.replace(/^app|\/route\.tsx$/g, '').replace(/\/\([a-z]+\)/g, '') || '/')
    // Signing out needs no name: it must work whatever else does not.
    .filter((path) => path !== '/sign-out')
    .map((path) => path.replace(/\[\w+\]/g, '00000000-0000-4000-8000-000000000000'))
    .sort()

  test('is told so at every address that has a page, and nowhere by a bare number', async () => {
    const bare: string[] = []
    for (const path of pages) {
      const { status, html } = await new Scriptless(served.url).post(path, new FormData())
      if (![400, 405].includes(status) || !html.includes(phone)) bare.push(`${path}: ${status}`)
    }
    expect(pages.length).toBeGreaterThan(40)
    expect(bare).toEqual([])
    // What Next says by itself, so that the search above is known to see it.
    const { status, html } = await new Scriptless(served.url).post('/api/health', new FormData())
    expect([status, html]).toEqual([405, ''])
  })

  test.each([
    ['/help-now', 'es'],
    ['/family', 'en'],
    ['/staff/letters', 'en'],
  ] as const)('because the page %s takes none is told so in its language', async (path, language) => {
    const { status, html } = await new Scriptless(served.url, language).post(path, new FormData())
    expect(status).toBe(405)
    expect(html).toContain(sayShared(language)('refusedPost.noForm'))
  })

  test('signs nobody out when the address for signing out is only opened', async () => {
    const elena = await signedIn('elena')
    expect(await elena.get('/sign-out')).toMatchObject({ status: 200 })
    expect((await elena.get('/family')).status).toBe(200)
  })

  test('at an address that is not there gets the page of what is not there', async () => {
    const visitor = new Scriptless(served.url)
    const { status, html } = await visitor.post('/nothing-here', new FormData())
    expect(status).toBe(404)
    expect(html).toContain(say('notFound'))
  })

  test.each(['text/plain', 'application/json', 'multipart/form-data', ''])(
    'because it is %j gets a page of ours',
    async (type) => {
      const visitor = new Scriptless(served.url)
      const body = new Blob(['{"form":"ask","aboutName":"Rosa"}']).stream()
      const { status, html } = await visitor.post('/ask', body, { origin: served.url, 'content-type': type })
      expect(status).toBe(400)
      expect(html).toContain(say('refusedPost.unknown'))
    },
  )
})

describe('a field named like what every object has', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '__proto__-year', 'constructor-day']

  test('does no harm to a form that can be accepted', async () => {
    const visitor = new Scriptless(served.url)
    const form = await question(visitor)
    for (const name of names) form.append(name, 'x')
    expect((await visitor.post('/ask', form)).location).toBe('/ask/answer')
  })

  test('is kept with the others when a form is shown again', async () => {
    const visitor = new Scriptless(served.url)
    const form = await question(visitor, '')
    for (const name of names) form.append(name, 'x')
    const { location } = await visitor.post('/ask', form)
    const { status, html } = await visitor.get(location!)
    expect(status).toBe(200)
    expect(html).toContain('Say who this is about.')
    expect(html).toContain('value="Elena"')
  })

  test('answers no meeting, and is no part of a report', async () => {
    const visitor = new Scriptless(served.url)
    const link = `/answer/${linkTokenFor('answer-link', crypto.randomUUID())}`
    const tell = visitor.formIn((await visitor.get('/tell')).html)
    const answer = visitor.formIn((await visitor.get(link)).html)
    answer.set('form', 'answer-link')
    for (const name of names) {
      answer.append(name, 'yes')
      tell.append(name, 'x')
    }
    expect((await visitor.post(link, answer)).location).toMatch(new RegExp(`^${link}\\?opened=[^&]+&again=`))
    expect((await visitor.post('/tell', tell)).location).toMatch(/^\/tell\/[0-9a-f-]{36}\/safety$/)
    const [draft] = await owner<
      { answers: object }[]
    >`select answers from report_draft order by created_at desc limit 1`
    expect(draft!.answers).toEqual({ aboutName: '', relationship: '', words: '', kind: 'concern', 'did-kind': 'yes' })
  })
})

test('a form that lost its fields is shown again, and says in words what is wrong', async () => {
  const forms: [path: string, visitor: Scriptless][] = [
    ['/sign-in', new Scriptless(served.url)],
    ['/ask', new Scriptless(served.url)],
    ['/family/account', await signedIn('elena')],
    ['/client/never', await signedIn('rosa')],
  ]
  for (const [path, visitor] of forms) {
    const form = visitor.formIn((await visitor.get(path)).html)
    for (const name of [...form.keys()]) if (name !== 'form' && name !== 'key') form.delete(name)
    const answer = await visitor.post(path, form)
    expect(answer.status, path).toBe(303)
    const again = await visitor.get(answer.location!)
    expect([again.status, again.html.includes('govuk-error-summary')], path).toEqual([200, true])
  }
})
