import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
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
      const pressed = await Promise.all([visitor.sends(link, form), visitor.sends(link, form)])
      const isOpen = pressed[0].html.includes('name="time-')
      if (isOpen) shown++
      const told = isOpen || !pressed[0].html.includes(say('meetings.linkOver'))
      expect([pressed[0].status, (await disclosures()) - before > 0]).toEqual([200, told])
      // A press that is sent twice at the turn of ten seconds is two rows.
      expect((await disclosures()) - before).toBeLessThan(3)
    }
    expect(shown).toBeGreaterThan(0)
  })

  test('is open to the browser that pressed for half an hour, also by going back, and to nothing else', async () => {
    const visitor = new Scriptless(served.url)
    const isOpen = (html: string) => html.includes('name="time-')
    let opened = 0
    for (const link of answerLinks) {
      const closed = await visitor.get(link)
      const { location, html } = await visitor.sends(link, visitor.formIn(closed.html))
      if (!isOpen(html)) continue
      opened++
      expect(isOpen((await visitor.get(location)).html)).toBe(true)
      const before = await disclosures()
      for (const [, method, headers] of machines)
        expect(isOpen((await ask(location, method, headers, visitor)).html)).toBe(false)
      const other = new Scriptless(served.url)
      await other.get(link)
      const [key, since, proof] = new URL(location, served.url).searchParams.get('opened')!.split('.')
      const anHourAgo = (Number.parseInt(since!, 36) - 3_600_000).toString(36)
      const elsewhere = answerLinks.find((each) => each !== link)!
      for (const [who, address] of [
        [other, location],
        [visitor, link],
        [visitor, `${elsewhere}?opened=${[key, since, proof].join('.')}`],
        [visitor, `${link}?opened=${[crypto.randomUUID(), since, proof].join('.')}`],
        [visitor, `${link}?opened=${[key, anHourAgo, proof].join('.')}`],
      ] as const)
        expect(isOpen((await who.get(address)).html), address).toBe(false)
      expect(await disclosures()).toBe(before)
    }
    expect(opened).toBeGreaterThan(0)
  })

  test('of a wallet card opens it to the browser that pressed alone, and its client reads of one opening', async () => {
    const id = crypto.randomUUID()
    const token = linkTokenFor('card-link', id)
    await owner`insert into wallet_card (center_id, id, client_id, token_hash, client_name, has_name, card_words, shows,
        language, made_at, expires_at)
      select center_id, ${id}, id, ${hashOf(token)}, name, true, '', '{name}', 'en', now(), now() + interval '1 year'
      from client where name = 'Rosa Delgado'`
    const [link, visitor] = [`/card/${token}`, new Scriptless(served.url)]
    const isOpen = async (who: Scriptless, address: string) => {
      const { html } = await who.get(address)
      return !html.includes(sayTakeAlong('en')('opened.show')) && html.includes('Rosa')
    }
    const openings = async () => (await owner`select count(*)::int as count from card_opening`)[0]!.count
    const before = await openings()
    const { location } = await visitor.sends(link, visitor.formIn((await visitor.get(link)).html))
    expect([await isOpen(visitor, location), await isOpen(visitor, link)]).toEqual([true, false])
    const other = new Scriptless(served.url)
    await other.get(link)
    expect(await isOpen(other, location)).toBe(false)
    expect((await openings()) - before).toBe(1)
  })

  test('says that an answer is there to nobody who makes up its address', async () => {
    const visitor = new Scriptless(served.url)
    const told = async (address: string) => (await visitor.get(address)).html.includes(say('meetings.linkAnswered'))
    for (const link of answerLinks)
      for (const answered of ['all', 'yes', 'anything', `yes.${'x'.repeat(22)}`])
        expect(await told(`${link}?answered=${answered}`)).toBe(false)
  })

  test('shows one that is not whole with what was chosen, and after a whole one its answer alone', async () => {
    const visitor = new Scriptless(served.url)
    for (const link of answerLinks) {
      const { html } = await visitor.sends(link, visitor.formIn((await visitor.get(link)).html))
      const names = [...new Set([...html.matchAll(/name="(time-[^"]+)"/g)].map(([, name]) => name!))]
      if (names.length === 0) continue
      const form = visitor.formIn(html, say('meetings.send'))
      form.set(names[0]!, 'yes')
      const before = await disclosures()
      const { html: partly } = await visitor.sends(link, form)
      expect(partly).toMatch(new RegExp(`name="${names[0]}" checked="" value="yes"`))
      expect(partly).toContain(`<a href="#field-${names[1]}">`)
      expect(await disclosures()).toBeGreaterThan(before)
      for (const name of names) form.set(name, 'if_needed')
      form.set('key', crypto.randomUUID())
      const { location } = await visitor.post(link, form)
      expect(withoutProofs(location!)).toBe(`${link}?answered=all`)
      const done = await visitor.get(location!)
      expect(done.html).toContain(say('meetings.linkAnswered'))
      expect(done.html).not.toContain('name="time-')
      return
    }
    throw new Error('no link asks for an answer')
  })
})
