import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import type { Ground } from '#drizzle/seed/ground.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { type Served, sessionSecret, startWeb, startWorker } from '../stage/web-server.ts'
import { formsOf, linkTokenFor, routesOf } from './routes.ts'
import { plantTown, type Town } from './worlds.ts'

export interface World {
  readonly database: FreshDatabase
  readonly town: Town
  readonly web: Served
  readonly cwd: string | undefined
}

// Both worlds live at the same instant, since pages and letters show days.
const at = new Date()

/** A served world: database, people, pages. `altered` serves a copy with planted leaks over loosened policies. */
export async function openWorld(
  which: 'a' | 'b',
  pairs: number,
  altered?: { cwd: string; sql: string },
): Promise<World> {
  const database = await freshDatabase()
  const town = await plantTown(database.ownerUrl, pairs, {
    world: which,
    at,
    tokenOf: linkTokenFor,
  })
  if (altered) {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    await owner.unsafe(altered.sql)
    await owner.end()
  }
  const web = await startWeb(database, { NEXTAUTH_URL: 'http://family.practice.example' }, altered?.cwd)
  return { database, town, web, cwd: altered?.cwd }
}

/** Gives the invitations of practice people the links that this web would write into their letters. */
export async function giveAnswerLinks(ground: Ground): Promise<string[]> {
  const invitations = await ground.select({ id: meetingInvitation.id }).from(meetingInvitation)
  return Promise.all(
    invitations.map(async ({ id }) => {
      const token = linkTokenFor('answer-link', id)
      const tokenHash = createHash('sha256').update(token).digest('hex')
      await ground.update(meetingInvitation).set({ tokenHash }).where(eq(meetingInvitation.id, id))
      return `/answer/${token}`
    }),
  )
}

/** `show` presses the button of an answer link, whose page is shown to nothing else. */
export const ways = ['html', 'rsc', 'head', 'show'] as const

/**
 * The answer to a form as bytes, and the page that it leads to where that says what was done. Both worlds are sent the
 * same key, from a network that sent nothing before.
 */
async function answerToForm(
  base: string,
  { path, signedIn, fields }: ReturnType<typeof formsOf>[number],
  cookie: string,
  { key, pair }: { key: string; pair: number },
): Promise<string> {
  const headers: Record<string, string> = { 'accept-language': 'en', 'x-forwarded-host': 'family.practice.example' }
  headers.origin = 'http://family.practice.example'
  headers['x-forwarded-for'] = `10.${pair >> 16}.${(pair >> 8) & 255}.${pair & 255}`
  headers.cookie = [...(signedIn ? [cookie] : []), `ajar-browser=${key}`].join('; ')
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, key })) body.set(name, value)
  const response = await sent(base + path, { method: 'POST', body, headers, redirect: 'manual' })
  const answer = normal(base, response, await response.text())
  const led = response.headers.get('location')?.replace(/^https?:\/\/[^/]+/, '')
  if (!led || led === withoutProofs(led)) return withoutWhatIsNew(answer)
  const page = await sent(base + led, { headers: { ...headers, host: 'family.practice.example' }, redirect: 'manual' })
  // What was sent made ids and addresses of its own.
  const shown = normal(base, page, await page.text()).replace(
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[\w-]{43})?/g,
    '',
  )
  return withoutWhatIsNew(`${answer}\n${shown}`)
}

/** Without the proofs in addresses, and without the ids under which what was typed is kept. */
function withoutWhatIsNew(answer: string): string {
  return withoutProofs(answer)
    .replace(/opened=[^&\s]+/g, 'opened=')
    .replace(/(again=|\/tell\/|\/family\/messages\/|\/family\/history-sheets\/)[0-9a-f-]{36}/g, '$1')
}

export async function cookieFor(token: string): Promise<string> {
  return `ajar-session=${await encode({ token: { sid: token }, secret: sessionSecret, maxAge: 12 * 3600 })}`
}

/** One answer as bytes: status, headers and body, without what differs between any two answers. */
export async function answerOf(
  base: string,
  route: { path: string; signedIn: boolean },
  cookie: string,
  way: (typeof ways)[number],
): Promise<string> {
  const headers: Record<string, string> = { 'accept-language': 'en', host: 'family.practice.example' }
  const body = way === 'show' ? new URLSearchParams({ form: 'answer-show', key: crypto.randomUUID() }) : undefined
  // From a network of its own, since each may press so often an hour.
  if (body) Object.assign(headers, sentFrom(headers.host!))
  if (route.signedIn) headers.cookie = cookie
  // Asked as a client router would ask. There must be no other half of a page for it.
  const mark = way === 'rsc' ? '?_rsc' : ''
  if (way === 'rsc') headers.rsc = '1'
  const response = await sent(base + route.path + mark, {
    method: body ? 'POST' : way === 'head' ? 'HEAD' : 'GET',
    body,
    headers,
    redirect: 'manual',
  })
  return normal(base, response, await response.text())
}

/** Sends once more what a kept line lost, as a browser does: the server had closed it a moment before. */
function sent(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init).catch((error: { cause?: { code?: string } }) => {
    if (error.cause?.code !== 'ECONNRESET' && error.cause?.code !== 'UND_ERR_SOCKET') throw error
    return fetch(url, init)
  })
}

function sentFrom(host: string): Record<string, string> {
  const network = ['10', ...crypto.getRandomValues(new Uint8Array(2)), '1'].join('.')
  return { origin: `http://${host}`, 'x-forwarded-host': host, 'x-forwarded-for': network }
}

function normal(base: string, response: Response, body: string): string {
  const skipped = new Set(['date', 'keep-alive', 'connection'])
  const heads = [...response.headers].filter(([name]) => !skipped.has(name)).map(([name, value]) => `${name}: ${value}`)
  const text = [response.status, ...heads.sort(), '', body].join('\n').replaceAll(base, '')
  // A form's key is drawn anew each time a form is shown.
  return (
    text
      .replace(/name="key" value="[0-9a-f-]{36}"/g, 'name="key"')
      // So is the mark of the session it is shown to.
      .replace(/name="own" value="[0-9a-f]{16}"/g, 'name="own"')
      .replace(/ajar-(browser|session)=[^;\s]+/g, 'ajar-$1')
  )
}

export interface Compared {
  readonly different: { pair: number; way: string; path: string; from: readonly string[] }[]
  readonly compared: number
  /** How many of the answers told something that was disclosed. */
  readonly shown: number
  /** How many held an answer in staff's own words. */
  readonly answered: number
  /** How many answer links showed days and hours. */
  readonly opened: number
  readonly sent: number
  /** How many of the forms that were sent were taken, and not shown again. */
  readonly taken: number
}

/** What each of two answers says from where they part, so that a failure can be read. */
function whereTheyPart(one: string, other: string): readonly string[] {
  const at = [...one].findIndex((each, place) => each !== other[place])
  const from = Math.max(0, (at < 0 ? one.length : at) - 80)
  return [one, other].map((answer) => answer.slice(from, from + 200))
}

/** Families that are asked for side by side, because answers wait for whole steps. */
const atOnce = 6

/**
 * Of the first families one in five is asked in every way and sends its forms; of a long run's others, one in fifty.
 */
const isThorough = (pair: number) => pair % (pair < 500 ? 5 : 50) === 0

/** A session ends an hour after its last page, and the last of ten thousand families is asked later than that. */
async function staySignedIn({ database }: World): Promise<void> {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await owner`update session set seen_at = now() where seen_at < now() and ended_at is null`
  await owner.end()
}

/**
 * Asks both worlds for every page of every family, as a browser does and with the button of each answer link pressed,
 * and keeps the answers that differ. Some pairs are asked in every other way as well, and send their forms.
 */
export async function differencesBetween(a: World, b: World, isAskedEveryWay = isThorough): Promise<Compared> {
  const found = {
    different: [] as Compared['different'],
    compared: 0,
    shown: 0,
    answered: 0,
    opened: 0,
    sent: 0,
    taken: 0,
  }
  const families = a.town.families.entries()
  const compareNext = async () => {
    for (const [pair, family] of families) {
      if (pair % 1_000 === 999) await Promise.all([a, b].map(staySignedIn))
      const cookie = await cookieFor(family.token)
      // Pages that tell nothing of anybody, and the rooms of others, are asked for by each tenth pair.
      for (const route of routesOf(family, pair % 10 === 0)) {
        for (const way of isAskedEveryWay(pair) ? ways : (['html', 'show'] as const)) {
          if (way === 'show' && !route.path.startsWith('/answer/')) continue
          const ask = () => Promise.all([a, b].map((world) => answerOf(world.web.url, route, cookie, way)))
          let [one, other] = await ask()
          // Pages name minutes ("read by 1:07 pm"), and one may pass between the two. What is hidden differs each time.
          if (one !== other) [one, other] = await ask()
          found.compared++
          if (one !== other) found.different.push({ pair, way, path: route.path, from: whereTheyPart(one!, other!) })
          if (way === 'html' && one!.includes(`Practice Person ${pair}`)) found.shown++
          if (way === 'show' && one!.includes('name="time-')) found.opened++
          if (way === 'html' && /answer [0-9a-f]{8}-/.test(one!)) found.answered++
        }
      }
      if (!isThorough(pair)) continue
      for (const sent of formsOf(family, `Practice Person ${pair}`)) {
        const key = crypto.randomUUID()
        const [one, other] = await Promise.all(
          [a, b].map(({ web }) => answerToForm(web.url, sent, cookie, { key, pair })),
        )
        found.compared++
        found.sent++
        found.taken += one!.startsWith('303') && !one!.includes('again=') ? 1 : 0
        if (one !== other)
          found.different.push({ pair, way: 'post', path: sent.path, from: whereTheyPart(one!, other!) })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, compareNext))
  return found
}

export interface Arrived {
  readonly text: string
  /** By the clock of this machine, which is both worlds'. */
  readonly atMs: number
}

/**
 * Every letter a world has to send, as files without what differs between any two hand-overs, with the moment each
 * arrived. Letters to staff are left out, because staff may know.
 */
export async function lettersOf(world: World): Promise<Map<string, Arrived>> {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-letters-'))
  const worker = startWorker({ ...world.web.env, MAILBOX_FOLDER: folder }, world.cwd)
  const owner = postgres(world.database.ownerUrl, { max: 1, onnotice: () => {} })
  const waiting = async () => Number((await owner`select count(*) from letter where state = 'queued'`)[0]!.count)
  // As long as fewer and fewer wait: how many a machine hands over in a minute is not what is compared.
  for (let [left, since] = [await waiting(), Date.now()]; left > 0 && Date.now() - since < 60_000; ) {
    await new Promise((done) => setTimeout(done, 100))
    const still = await waiting()
    if (still < left) since = Date.now()
    left = still
  }
  await worker.stop()
  await owner.end()
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  const letters = names.map((name): [string, Arrived] => {
    const path = join(folder, name)
    return [name, { text: withoutPosting(readFileSync(path, 'utf8')), atMs: statSync(path).mtimeMs }]
  })
  const texts = textsIn(folder)
  rmSync(folder, { recursive: true, force: true })
  return new Map(
    [...texts, ...letters].filter(([, { text }]) => !/^To: (marcus|dana|dr\.chen|jo\.moreau|staff\d+)@/m.test(text)),
  )
}

/** Every text but codes, which are drawn anew: by the number it went to and what it says, since none has a name. */
function textsIn(folder: string): [string, Arrived][] {
  return readdirSync(folder).flatMap((name): [string, Arrived][] => {
    if (!name.endsWith('.json')) return []
    const path = join(folder, name)
    const { to, text, isText } = JSON.parse(readFileSync(path, 'utf8')) as { to: string; text: string; isText?: true }
    if (!isText || /\b\d{6}\b/.test(text)) return []
    return [[`${to} ${text}`, { text: `${to} ${text}`, atMs: statSync(path).mtimeMs }]]
  })
}

/**
 * By how many milliseconds each letter arrived at another moment in one world than in the other. How much sooner one of
 * the two workers began is the same for all of them, and is taken off.
 */
export function arrivalsApart(one: Map<string, Arrived>, other: Map<string, Arrived>): number[] {
  const later = [...one].map(([name, { atMs }]) => atMs - (other.get(name)?.atMs ?? Number.NaN))
  const ofMost = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0
  return later.map((ms) => Math.abs(ms - ofMost))
}

/** Without the hour of posting and the boundaries that a mail program draws anew for each letter. */
function withoutPosting(letter: string): string {
  return letter.replace(/^Date: .*$/m, '').replace(/--_NmP-[0-9a-f]+-Part_\d/g, '--part')
}

/** The answer to the first form of a page, as bytes. */
export async function postForm(world: World, path: string, fields: Record<string, string>): Promise<string> {
  const visitor = new Scriptless(world.web.url)
  const form = visitor.formIn((await visitor.get(path)).html)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const { status, html, location } = await visitor.post(path, form)
  return `${status} ${location && withoutProofs(location)} ${[...visitor.cookies.keys()].join()}\n${html}`
}
