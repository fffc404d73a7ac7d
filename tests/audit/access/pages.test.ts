import { globSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { cookieFor } from '#tests/leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { lookedFor, Scriptless } from '#tests/stage/scriptless.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { type Served, startWeb } from '#tests/stage/web-server.ts'

// Walks through every page staff can open, and compares whom each page shows with the row the audit has of it.

interface Shown {
  readonly who: string
  readonly path: string
  readonly kind: string
  readonly html: string
  readonly rows: readonly { what: string; clients: string[]; name: string }[]
}

const people = ['irene', 'grace', 'marcus', 'chen', 'tom'] as const
const kinds = globSync('app/staff/**/route.tsx')
  .map((file) => file.replace(/^app|\/route\.tsx$/g, ''))
  .sort()

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
const shown: Shown[] = []
let clients: { id: string; name: string }[]
/** Names that somebody wrote into a report that nobody has matched yet: whose they are is not known. */
let unmatched: string[]

function kindOf(path: string): string | undefined {
  const is = (kind: string) => new RegExp(`^${kind.replace(/\[\w+\]/g, '[^/]+')}$`).test(path.split('?')[0]!)
  return kinds.filter(is).sort((one, other) => one.split('[').length - other.split('[').length)[0]
}

const rows = () =>
  owner<{ key: string; what: string; clients: string[]; name: string }[]>`
    select e.chain || ' ' || e.seq as key, e.what, e.clients, m.name
    from audit_entry e join staff_member m on m.id = e.staff_id`

let asker: Scriptless

async function walk(who: string): Promise<void> {
  const ground = openGround(database.ownerUrl)
  const at = new Date()
  const { token } = await signIn(ground, `${who}@practice.example`, at, { secondFactorAt: at })
  await ground.close()
  const visitor = new Scriptless(served.url)
  visitor.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  asker = visitor
  const met = new Set<string>()
  const search = await lookedFor(
    served.url,
    `ajar-session=${visitor.cookies.get('ajar-session')}`,
    '/staff/clients',
    'novak',
  )
  // Of whoever reads the accounting, that of a client of whom something was told: each line of it can be opened.
  const told = clients.find(({ name }) => name === 'Rosa Delgado')!
  const waiting = [`/staff/clients/${told.id}/accounting`, '/staff', search, '/staff/reports']
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const kind = kindOf(path)
    // Each month of the calendar leads to the next, without an end.
    if (!kind || /[?&]month=/.test(path) || met.has(kind + path.replace(/[^?]*/, ''))) continue
    const known = new Set((await rows()).map(({ key }) => key))
    const { status, html } = await visitor.get(path)
    if (status !== 200) continue
    met.add(kind + path.replace(/[^?]*/, ''))
    shown.push({ who, path, kind, html, rows: (await rows()).filter(({ key }) => !known.has(key)) })
    for (const [, href] of html.matchAll(/ (?:href|value)="(\/staff[^"#]*)"/g))
      waiting.push(href!.replaceAll('&amp;', '&'))
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  served = await startWeb(database)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  clients = await owner`select id, name from client`
  unmatched = (
    await owner<{ name: string }[]>`
      select about_name as name from report r where not exists (select from report_match m where m.report_id = r.id)`
  ).map(({ name }) => name)
  for (const who of people) await walk(who)
}, 600_000)

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

const named = (html: string) =>
  clients.filter(({ id, name }) => html.includes(id) || (html.includes(name) && !unmatched.includes(name)))

/** What a page shows that its row does not name. */
function forgotten({ html, rows: kept }: Pick<Shown, 'html' | 'rows'>): string[] {
  const main = html.slice(html.indexOf('<main'))
  return named(main)
    .filter(({ id }) => !kept.some((row) => row.clients.includes(id)))
    .map(({ name }) => name)
}

test('every page of staff’s was met', () => {
  // The codes that somebody has just made for themselves are shown once, and no link leads there.
  const met = new Set([...shown.map(({ kind }) => kind), '/staff/second-factor/codes'])
  expect(kinds.filter((kind) => !met.has(kind))).toEqual([])
})

test('each page leaves one row, of whoever read it, and a page about nobody none', () => {
  const aboutNobody = new Set(
    kinds.filter((kind) => readFileSync(`app${kind}/route.tsx`, 'utf8').includes('aboutNobody(')),
  )
  for (const { path, kind, rows: kept } of shown) expect(kept.length, path).toBe(aboutNobody.has(kind) ? 0 : 1)
  expect(shown.filter(({ kind }) => !aboutNobody.has(kind)).length).toBeGreaterThan(30)
})

test('the row of a page names every client whom the page shows', () => {
  for (const page of shown) expect(forgotten(page), `${page.who} ${page.path}`).toEqual([])
  expect(shown.filter(({ html }) => named(html).length > 1).length).toBeGreaterThan(5)
})

test('a page that forgot one of them would be found', () => {
  const { id, name } = clients.find((each) => !unmatched.includes(each.name))!
  const page = shown.find(({ html }) => html.includes(`href="/staff/clients/${id}"`))!
  expect(forgotten({ ...page, rows: [] })).toContain(name)
  const rows = page.rows.map((row) => ({ ...row, clients: row.clients.filter((each) => each !== id) }))
  expect(forgotten({ html: page.html, rows })).toEqual([name])
  expect(forgotten({ html: `<main><p>${name}</p></main>`, rows })).toEqual([name])
})

test('a machine that asks for a page is shown nothing, and leaves no row', async () => {
  const cookie = [...asker.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const before = (await rows()).length
  for (const { who, path } of shown) {
    if (who !== people.at(-1)) continue
    for (const [method, headers] of [
      ['HEAD', {}],
      ['GET', { 'sec-purpose': 'prefetch' }],
    ] as const) {
      const answer = await fetch(served.url + path, { method, redirect: 'manual', headers: { cookie, ...headers } })
      expect(named(await answer.text()), `${method} ${path}`).toEqual([])
    }
  }
  expect((await rows()).length).toBe(before)
})
