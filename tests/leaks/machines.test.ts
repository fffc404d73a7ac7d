import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { answerSteps } from '../stage/tell-report.ts'
import { type Served, startWeb } from '../stage/web-server.ts'
import { cookieFor, giveAnswerLinks } from './compare.ts'
import { linkTokenFor } from './routes.ts'

// What opens a page without a person: mail scanners, previews, browsers that fetch ahead, and whatever asks for a head
// alone. None of it may write what a client reads, and none of it may be told anything.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
let elena: Scriptless
let answerLinks: string[]
const familyPages: string[] = []
const openLinks: string[] = []
const say = sayFamily('en')

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const ground = openGround(database.ownerUrl)
  answerLinks = await giveAnswerLinks(ground)
  const { token } = await signIn(ground, 'elena@practice.example')
  await ground.close()
  served = await startWeb(database)
  elena = new Scriptless(served.url)
  elena.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  const [{ html: reports }, { html: home }] = await Promise.all([elena.get('/family/reports'), elena.get('/family')])
  const found = `${reports}${home}`.matchAll(/href="(\/family\/(?:reports\/)?[0-9a-f]{8}-[^"#]+)"/g)
  familyPages.push('/family', '/family/reports', '/family/meetings', ...new Set([...found].map(([, path]) => path!)))
  const nobody = new Scriptless(served.url)
  const told = await answerSteps(nobody)
  const { location } = await nobody.post(told.path, told.form)
  const signInLink = `/sign-in/link/${linkTokenFor('sign-in-link', crypto.randomUUID())}`
  openLinks.push(location!, signInLink, ...answerLinks)
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

/** Everything that a client may read, as one text. */
async function whatClientsRead(): Promise<string> {
  const tables = await owner<{ name: string }[]>`
    select distinct table_name as name from information_schema.column_privileges
    where grantee = 'ajar_client' and privilege_type = 'SELECT' and table_schema = 'public' order by 1`
  const texts = []
  for (const { name } of tables) {
    const [row] =
      await owner`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as text from ${owner(name)} t`
    texts.push(`${name} ${row!.text}`)
  }
  return texts.join('\n')
}

async function disclosures(): Promise<number> {
  const [row] = await owner<{ count: number }[]>`select count(*)::int as count from disclosure`
  return row!.count
}

async function ask(path: string, method: string, headers: Record<string, string>, visitor?: Scriptless) {
  const cookie = [...(visitor?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(served.url + path, {
    method,
    redirect: 'manual',
    headers: { 'accept-language': 'en', cookie, ...headers },
  })
  return { status: answer.status, html: await answer.text(), cache: answer.headers.get('cache-control') }
}

const machines: [who: string, method: string, headers: Record<string, string>][] = [
  ['whatever asks for the head alone', 'HEAD', {}],
  ['a browser that fetches ahead', 'GET', { 'sec-purpose': 'prefetch', 'sec-fetch-dest': 'document' }],
  ['a browser that draws ahead', 'GET', { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-dest': 'document' }],
  ['an older browser that fetches ahead', 'GET', { purpose: 'prefetch' }],
  ['an old Firefox that fetches ahead', 'GET', { 'x-moz': 'prefetch' }],
  ['a browser that makes a small picture of the page', 'GET', { 'x-purpose': 'preview' }],
  ['a frame in another page', 'GET', { 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' }],
  ['a script or an extension', 'GET', { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }],
]

describe('a page of a session', () => {
  test.each(machines)('tells %s nothing, and clients read of no look', async (_who, method, headers) => {
    const before = await whatClientsRead()
    const answers = []
    for (const path of familyPages) answers.push(await ask(path, method, headers, elena))
    expect(new Set(answers.map(({ status, html }) => `${status} ${html}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(method === 'HEAD' ? 200 : 503)
    expect(answers[0]!.cache).toBe('private, no-store')
    expect(answers[0]!.html).not.toMatch(/Rosa|Marcus/)
    expect(await whatClientsRead()).toBe(before)
  })

  test('is told and accounted for when a person opens it, with a new browser or an old one', async () => {
    for (const headers of [{}, { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }] as Record<
      string,
      string
    >[])
      for (const path of ['/family', '/family/meetings']) {
        const [read, count] = [await whatClientsRead(), await disclosures()]
        expect((await ask(path, 'GET', headers, elena)).html).toContain('Rosa')
        expect(await disclosures()).toBeGreaterThan(count)
        expect(await whatClientsRead()).not.toBe(read)
      }
  })
})

describe('a link in a letter', () => {
  const scanners: typeof machines = [['a mail scanner, or a preview in a chat', 'GET', { 'user-agent': 'scanner' }]]

  test.each([...scanners, ...machines])(
    'tells %s no day and no hour, and clients read of no look',
    async (_who, method, headers) => {
      const before = await whatClientsRead()
      const answers = []
      for (const path of openLinks) answers.push({ path, ...(await ask(path, method, headers)) })
      const closed = answers.filter(({ path }) => path.startsWith('/answer/')).map(({ html }) => html)
      const plain = closed.map((html) => html.replace(/name="key" value="[^"]+"/, ''))
      expect([answerLinks.length > 1, new Set(plain).size]).toEqual([true, 1])
      expect(await whatClientsRead()).toBe(before)
    },
  )

  test('shows days and hours to whoever presses its button, and the client reads of it once', async () => {
    const visitor = new Scriptless(served.url)
    let shown = 0
    for (const link of answerLinks) {
      const form = visitor.formIn((await visitor.get(link)).html, say('meetings.linkShow'))
      const before = await disclosures()
      const pressed = await Promise.all([visitor.post(link, form), visitor.post(link, form)])
      const isOpen = pressed[0].html.includes('name="time-')
      if (isOpen) shown++
      const told = isOpen || !pressed[0].html.includes(say('meetings.linkOver'))
      expect([pressed[0].status, (await disclosures()) - before > 0]).toEqual([200, told])
      // A press that is sent twice at the turn of ten seconds is two rows.
      expect((await disclosures()) - before).toBeLessThan(3)
    }
    expect(shown).toBeGreaterThan(0)
  })

  test('shows one that is not whole with what was chosen, and after a whole one its answer alone', async () => {
    const visitor = new Scriptless(served.url)
    for (const link of answerLinks) {
      const { html } = await visitor.post(link, visitor.formIn((await visitor.get(link)).html))
      const names = [...new Set([...html.matchAll(/name="(time-[^"]+)"/g)].map(([, name]) => name!))]
      if (names.length === 0) continue
      const form = visitor.formIn(html, say('meetings.send'))
      form.set(names[0]!, 'yes')
      const before = await disclosures()
      const { html: partly } = await visitor.post(link, form)
      expect(partly).toMatch(new RegExp(`name="${names[0]}" checked="" value="yes"`))
      expect(partly).toContain(`<a href="#field-${names[1]}">`)
      expect(await disclosures()).toBeGreaterThan(before)
      for (const name of names) form.set(name, 'if_needed')
      form.set('key', crypto.randomUUID())
      const { location } = await visitor.post(link, form)
      expect(location).toBe(`${link}?answered=all`)
      const done = await visitor.get(location!)
      expect(done.html).toContain(say('meetings.linkAnswered'))
      expect(done.html).not.toContain('name="time-')
      const one = await visitor.get(`${link}?answered=no`)
      expect(one.html).toContain(say('meetings.linkAnswer', { answer: sayConsent('en')('timeAnswers.no') }))
      return
    }
    throw new Error('no link asks for an answer')
  })
})
