import { globSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FormValues, isAsDrawn } from '#app/_form/read-form.ts'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { enhancement } from '#lib/config/enhancement.ts'
import { keepingScript } from '#lib/config/keeping-script.ts'
import { passkeyScript } from '#lib/config/passkey-script.ts'
import { securityHeaders } from '#lib/config/security-headers.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { seenText } from '#lib/kernel/seen-text.ts'
import { plantPracticeApps } from '#lib/launch/practice-apps.ts'
import { unusedStyles } from '../../next.config.js'
import { cookieFor } from '../leaks/compare.ts'
import { linkTokenFor } from '../leaks/routes.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { formsIn, Scriptless, untouchedIn } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { answerSteps } from '../stage/tell-report.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// Every page is a document: complete as it arrives, in a browser that runs no scripts.

interface Asked {
  readonly who: string
  readonly visitor: Scriptless
  readonly path: string
  readonly html: string
}

const nobodys = '00000000-0000-4000-8000-000000000000'
const people = ['elena', 'rosa', 'marcus', 'grace', 'irene', 'june'] as const

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
const pages: Asked[] = []
const visitors = new Map<string, Scriptless>()

/** Every page there is, by its file: `app/(public)/tell/[draft]/[step]/route.tsx` is `/tell/[draft]/[step]`. */
const kinds = globSync('app/**/route.tsx')
  .map((file) => file.replace(/^app|\/route\.tsx$/g, '').replace(/\/\([a-z]+\)/g, '') || '/')
  .sort()

function kindOf(path: string): string | undefined {
  const is = (kind: string) => new RegExp(`^${kind.replace(/\[\w+\]/g, '[^/]+')}$`).test(path.split('?')[0]!)
  // A fixed address comes before one with a variable part.
  return kinds.filter(is).sort((one, other) => one.split('[').length - other.split('[').length)[0]
}

/** Follows the links of every page, until one page of each kind was met. */
async function follow(who: string, starts: readonly string[]): Promise<void> {
  const visitor = visitors.get(who)!
  const met = new Set<string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const kind = kindOf(path)
    if (!kind || met.has(kind)) continue
    const { status, html, location } = await visitor.get(path)
    if (location) waiting.unshift(location)
    if (status !== 200) continue
    met.add(kind)
    pages.push({ who, visitor, path, html })
    for (const [, href] of html.matchAll(/ (?:href|value)="(\/[^"#]*)"/g)) waiting.push(href!.replaceAll('&amp;', '&'))
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  // Where a provider is named, its page is one of those there are; nobody is led to it here.
  const nowhere = { issuer: 'http://127.0.0.1:9', clientId: 'ajar', clientSecret: 's'.repeat(16) }
  served = await startWeb(database, { STAFF_PROVIDERS: JSON.stringify({ '127.0.0.1': nowhere }) })
  Object.assign(process.env, served.env)
  await plantPracticeApps(database.ownerUrl, new Date())
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const letter = 'a'.repeat(32)
  const note = { to: 'elena@practice.example', subject: 'A letter', text: 'Words.', at: new Date().toISOString() }
  writeFileSync(join(served.mailboxFolder, `${letter}.json`), JSON.stringify(note))
  writeFileSync(join(served.mailboxFolder, `${letter}.eml`), 'Subject: A letter\r\n\r\nWords.')
  const ground = openGround(database.ownerUrl)
  for (const who of people) {
    const { token } = await signIn(ground, `${who}@practice.example`)
    visitors.set(who, new Scriptless(served.url))
    visitors.get(who)!.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  }
  await ground.close()
  // Of the clients whose accounting Irene may read, the one of whom something was told: each line of it can be opened.
  const [rosa] = await owner`select id from client where name = 'Rosa Delgado'`
  for (const [who, ...starts] of [
    ['elena', '/family'],
    ['rosa', '/client'],
    ['marcus', '/staff'],
    ['grace', '/staff'],
    ['irene', `/staff/clients/${rosa!.id}/accounting`, '/staff'],
    ['june', '/guide'],
  ] as const)
    await follow(who, [...starts, '/staff/second-factor'])

  const nobody = new Scriptless(served.url)
  visitors.set('nobody', nobody)
  const told = await answerSteps(nobody)
  const { location } = await nobody.post(told.path, told.form)
  await follow('nobody', [
    '/',
    '/ask/answer',
    '/talk/sent',
    '/mailbox',
    '/sign-in/code',
    '/sign-out',
    '/sign-in/second-factor',
    '/sign-in/recovery-code',
    `/sign-in/link/${linkTokenFor('sign-in-link', nobodys)}`,
    `/answer/${linkTokenFor('answer-link', nobodys)}`,
    `/card/${linkTokenFor('card-link', nobodys)}`,
    (await answerSteps(nobody)).path,
    location!,
    location!.replace(/\?.*/, '/somebody-else'),
  ])
}, 240_000)

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

/**
 * A secret that is shown once, or what a passkey is asked, is another one each time; the practice code is of its
 * minute; the audit tells that it was read.
 */
const isDrawnAnew = (path: string) =>
  /^\/(staff\/second-factor\/\w+|staff\/colleagues\/.+|staff\/audit|mailbox)(\?|$)/.test(path)

const withoutKeys = (html: string) => html.replace(/name="key" value="[0-9a-f-]{36}"/g, 'name="key"')

async function ask(page: Asked, options: RequestInit, mark = ''): Promise<Response> {
  const cookie = [...page.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return fetch(served.url + page.path + mark, {
    ...options,
    redirect: 'manual',
    headers: { 'accept-language': 'en', cookie, ...options.headers },
  })
}

test('every kind of page there is was met', () => {
  const met = new Set(pages.map((page) => kindOf(page.path)))
  expect(kinds.filter((kind) => !met.has(kind))).toEqual([])
})

test('no page brings scripts but our small ones: one everywhere, one that keeps a form, one that asks for a passkey; none brings a mark of the framework', () => {
  let [asking, keeping] = [0, 0]
  for (const { who, path, html } of pages) {
    const isAsking = html.includes('data-passkey')
    const isKeeping = / data-kept=""/.test(html) && html.includes(' name="leave"')
    asking += Number(isAsking)
    keeping += Number(isKeeping)
    const scripts = html.match(/<script[^>]*>[\s\S]*?<\/script>/g)
    const own = [enhancement, ...(isKeeping ? [keepingScript] : []), ...(isAsking ? [passkeyScript] : [])]
    expect(scripts, `${who} ${path}`).toEqual(own.map((script) => `<script>${script}</script>`))
    expect(html, `${who} ${path}`).not.toMatch(/_next|self\.__|data-react|<!--/)
    expect(html, `${who} ${path}`).toMatch(/^<!DOCTYPE html><html lang="en">[\s\S]*<\/html>$/)
  }
  expect(asking).toBeGreaterThan(0)
  expect(keeping).toBeGreaterThan(10)
})

const keepingForm = /<form[^>]* id="([^"]+)" data-kept=""[^>]*>([\s\S]*?)<\/form>/g
const control = /<(?:textarea|select)|<input(?![^>]* type="hidden")/

test('on a page with a form that keeps its words, whatever leads away is a button of such a form; elsewhere all are links', () => {
  let keeping = 0
  for (const { who, path, html } of pages) {
    const what = `${who} ${path}`
    const typed = [...html.matchAll(keepingForm)].filter(([, , inside]) => control.test(inside!))
    const buttons = html.match(/<button [^>]*>/g) ?? []
    const leaving = buttons.filter((button) => / name="leave"/.test(button) && / value="\//.test(button))
    const links = html.match(/<a [^>]*href="\/[^"]*"(?![^>]* data-leave)[^>]*>/g) ?? []
    if (typed.length === 0) {
      expect(leaving, what).toEqual([])
      continue
    }
    keeping++
    expect(links, what).toEqual([])
    expect(leaving.length, what).toBeGreaterThan(8)
    const ids = typed.map(([, id]) => id)
    for (const button of leaving) expect(ids, what).toContain(/ form="([^"]+)"/.exec(button)?.[1])
    // Enter presses the first button that belongs to a form: the form's own one, wherever it stands.
    for (const [, id, inside] of typed) {
      const [, first] = new RegExp(`<button (?:type="submit" )?form="${id}"([^>]*)>`).exec(html)!
      const [, own] = /<button type="submit" class="ajar-button[^"]*"([^>]*)>/.exec(inside!)!
      expect(first, what).toBe(` class="ajar-visually-hidden" tabindex="-1" aria-hidden="true"${own}`)
      expect(inside, what).toMatch(/<noscript><p><button [^>]*value="" name="leave">[^<]*<\/button><\/p><\/noscript>$/)
    }
  }
  expect(keeping).toBeGreaterThan(10)
})

test('every form that keeps its words knows that nobody touched it yet, and that somebody did', () => {
  let [empty, chosen] = [0, 0]
  for (const { who, path, html } of pages)
    for (const form of formsIn(html).filter((each) => / data-kept=""/.test(each) && control.test(each))) {
      const { drawn } = Object.fromEntries(new Scriptless(served.url).formIn(`<main>${form}`))
      const what = `${who} ${path}`
      // A form with words in it that were not sent says so, and has no mark.
      if (drawn === undefined) expect(form, what).toContain('name="typed"')
      if (drawn === undefined) continue
      const values: FormValues = {}
      for (const [name, value] of untouchedIn(form)) values[name] = [...(values[name] ?? []), seenText(value)]
      expect(isAsDrawn(String(drawn), values), what).toBe(true)
      const [, first] = String(drawn).split(' ')
      expect(isAsDrawn(String(drawn), { ...values, [first!]: ['another'] }), what).toBe(false)
      if (Object.values(values).flat().join('') === '') empty++
      else chosen++
    }
  expect(empty).toBeGreaterThan(10)
  expect(chosen).toBeGreaterThan(10)
})

test('every kind of page has a title of its own in its room', () => {
  const titles = new Map<string, Set<string>>()
  for (const { path, html } of pages.filter((page) => !page.path.startsWith('/mailbox'))) {
    const room = /^\/(?:staff|client|family)\b/.exec(path)?.[0] ?? ''
    const title = `${room} ${/<title>([^<]*)<\/title>/.exec(html)![1]!}`
    titles.set(title, (titles.get(title) ?? new Set()).add(kindOf(path)!))
  }
  expect([...titles].filter(([, paths]) => paths.size > 1).map(([title, paths]) => [title, ...paths])).toEqual([])
})

test('every page of somebody signed in offers to sign out', () => {
  const own = pages.filter(({ path }) => /^\/(family|client|staff)\b/.test(path))
  for (const { path, html } of own)
    expect(html, path).toMatch(/<form method="post" action="\/sign-out">|name="leave" value="\/sign-out">/)
  expect(own.length).toBeGreaterThan(20)
})

test('a browser that takes compressed answers can read the styles of a page, and may keep them for ever', async () => {
  const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(pages[0]!.html)!
  for (const accepted of ['gzip, deflate, br, zstd', 'identity']) {
    const answer = await fetch(served.url + href, { headers: { 'accept-encoding': accepted } })
    expect((await answer.text()).includes('.ajar-top{'), accepted).toBe(true)
    expect(answer.headers.get('cache-control'), accepted).toBe('public, max-age=31536000, immutable')
  }
})

test('no page has anything whose styles the build leaves out', () => {
  expect(unusedStyles.test('govuk-summary-card__title')).toBe(true)
  const classes = pages.flatMap(({ html }) =>
    [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, all]) => all!.split(' ')),
  )
  expect(classes).toContain('govuk-input')
  expect(classes.filter((each) => unusedStyles.test(each))).toEqual([])
})

test('a page asked for as a client router asks is the same bytes: there is no second half of it', async () => {
  for (const page of pages.filter(({ path }) => !isDrawnAnew(path))) {
    const mark = page.path.includes('?') ? '&_rsc' : '?_rsc'
    const [plain, asked] = [await ask(page, {}), await ask(page, { headers: { rsc: '1' } }, mark)]
    expect(asked.headers.get('content-type'), page.path).toBe('text/html; charset=utf-8')
    expect(withoutKeys(await asked.text()), page.path).toBe(withoutKeys(await plain.text()))
  }
})

test('a page asked for by its head alone answers with the same headers, and no page', async () => {
  const lasting = (response: Response) =>
    [...response.headers]
      .filter(([name]) => !/^(date|content-length|transfer-encoding|connection|keep-alive)$/.test(name))
      // A browser without a secret is given one, which is drawn anew each time.
      .map(([name, value]) => [name, value.replace(/(ajar-browser)=[^;]+/, '$1')])
  for (const page of pages) {
    const [whole, head] = await Promise.all([ask(page, {}), ask(page, { method: 'HEAD' })])
    expect(head.status, page.path).toBe(200)
    expect(lasting(head), page.path).toEqual(lasting(whole))
    expect(await head.text(), page.path).toBe('')
    expect((await whole.text()).length, page.path).toBeGreaterThan(0)
  }
})

test('what is not there is one answer, whoever asks and whatever for', async () => {
  const answers = await Promise.all(
    [
      ['nobody', '/nothing-here'],
      ['nobody', `/tell/status/${linkTokenFor('status-link', nobodys)}`],
      ['nobody', `/tell/${nobodys}/about`],
      ['nobody', '/mailbox/nothing'],
      ['nobody', '/mailbox/nothing/file'],
      ['elena', '/family/not-an-id'],
      ['elena', `/family/${nobodys}`],
      ['elena', `/family/reports/${nobodys}`],
      ['rosa', `/client/sharing/${nobodys}`],
      ['marcus', `/staff/clients/${nobodys}`],
      ['marcus', `/staff/reports/${nobodys}`],
      ['marcus', `/staff/meetings/${nobodys}`],
    ].map(async ([who, path]) => {
      const { status, html } = await visitors.get(who!)!.get(path!)
      return { path, status, html }
    }),
  )
  expect(answers[0]!.html).toContain(sayShared('en')('notFound'))
  for (const { path, status, html } of answers) {
    expect(status, path).toBe(404)
    expect(html, path).toBe(answers[0]!.html)
  }
})

test('every answer brings the headers that protect it, whatever it is', async () => {
  const cookie = [...visitors.get('elena')!.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(pages[0]!.html)!
  const asked: [path: string, init?: RequestInit][] = [
    ['/'],
    ['/family', { headers: { cookie } }],
    ['/family'],
    ['/nothing-here'],
    ['/sign-in', { method: 'POST' }],
    ['/family', { method: 'OPTIONS' }],
    ['/family', { method: 'DELETE', headers: { cookie } }],
    ['/sign-out', { method: 'POST', headers: { origin: served.url } }],
    ['/language/es'],
    ['/api/health'],
    ['/robots.txt'],
    ['/mailbox/nothing/file'],
    ['/calendar/nothing'],
    [style!],
  ]
  const expected = securityHeaders(false)[0]!.headers
  for (const [path, init = {}] of asked) {
    const answer = await fetch(served.url + path, { redirect: 'manual', ...init })
    const what = `${init.method ?? 'GET'} ${path} ${answer.status}`
    for (const { key, value } of expected) expect(answer.headers.get(key), `${what}: ${key}`).toBe(value)
    if (path !== style) expect(answer.headers.get('cache-control'), what).toMatch(/no-store/)
    if (await answer.text())
      expect(answer.headers.get('content-type'), what).toMatch(/charset=utf-8|^application\/json$/)
  }
})

test('TRACE, which would say back a cookie that no script may read, is not answered', async () => {
  const cookie = 'ajar-session=what-nobody-may-read'
  const { hostname, port } = new URL(served.url)
  const said = await new Promise<string>((resolve, reject) => {
    const asking = request({ hostname, port, path: '/', method: 'TRACE', headers: { cookie } }, (answer) => {
      let text = String(answer.statusCode)
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve(text))
    })
    asking.on('error', reject).end()
  })
  expect(said).toMatch(/^[45]\d\d/)
  expect(said).not.toContain('what-nobody-may-read')
})

test('what the framework would serve beside our pages is not there', async () => {
  for (const path of [
    '/_next/image?url=%2Frobots.txt&w=640&q=75',
    '/_next/data/x/family.json',
    '/_next/static/nothing',
  ]) {
    const answer = await fetch(served.url + path, { redirect: 'manual' })
    expect(answer.status, path).toBe(404)
    expect(await answer.text(), path).not.toMatch(/elena|Disallow/i)
  }
})
