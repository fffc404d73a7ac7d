import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caredForBy, goal } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { practiceCenter } from '#drizzle/seed/practice-center.ts'
import { emailOf, harborStreet, type PracticePerson, practicePeople } from '#drizzle/seed/practice-people.ts'
import { report } from '#drizzle/seed/reports.ts'
import { goals } from '#drizzle/seed/scope.ts'
import { inSignedWords } from '#drizzle/seed/signed-words.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { lookup } from '#drizzle/tables/listening/asking.ts'
import { reportDraft, report as reportTable } from '#drizzle/tables/listening/reports.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { answerSteps, beginReport } from '../stage/tell-report.ts'
import { type Served, startWeb, startWorker } from '../stage/web-server.ts'
import { cookieFor, giveAnswerLinks } from './compare.ts'
import { linkTokenFor } from './routes.ts'

// Two centers of one deployment, whose staff and families go by the same addresses: neither shows anything of the
// other.

const hosts = { north: 'north.practice.example', south: 'south.practice.example' } as const
type Which = keyof typeof hosts
const phones = { north: '(555) 555-0111', south: '(555) 555-0122' } as const

const at = new Date()
const ago = (days: number) => daysAfter(-days, at)

// Everything the demo shows happens at the one center, and this alone at the other.
const north = practiceCenter(at, {
  host: hosts.north,
  name: 'North Street Center (practice data)',
  phone: phones.north,
})
const southern = harborStreet(at, {
  slug: 'south-street',
  host: hosts.south,
  name: 'South Street Center (practice data)',
  phone: phones.south,
})
const noor = story('Noor lets her aunt know what she works on', { within: southern, since: ago(400) })
  .client('Noor Aziz', { bornOn: '1994-02-11', signsIn: false })
  .with(caredForBy('Priya Raman'))
  .with(goal('I want to learn to swim.', 'health_routine'))
  .on(ago(40))
  .familyMember('Elena Delgado', { email: emailOf('elena'), relationship: 'aunt' })
  .releases('case_manager', goals('health_routine'))
  .on(ago(30))
  .with(report('Noor stays in bed.', { aboutName: 'Noor Aziz' }))
  .on(ago(1))

let database: FreshDatabase
let ground: Ground
let served: Served
let worker: ReturnType<typeof startWorker>

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, north.center, ...north.stories, southern, inSignedWords(noor))
  await giveAnswerLinks(ground)
  served = await startWeb(database, { CENTER_PHONE: `${hosts.north}=${phones.north}; ${hosts.south}=${phones.south}` })
  worker = startWorker(served.env)
})

afterAll(async () => {
  await worker.stop()
  await served.stop()
  await ground.close()
  await database.drop()
})

const centerOf = (which: Which): Story => (which === 'north' ? north.center : southern)

const visitorAt = (which: Which | string) =>
  new Scriptless(served.url, 'en', which in hosts ? hosts[which as Which] : which)

/** A browser that is signed in at one center, and asks at the same one or another. */
async function signedIn(key: PracticePerson, of: Which, asksAt: Which | string = of): Promise<Scriptless> {
  const { token } = await signIn(ground, emailOf(key), new Date(), { centerId: centerOf(of).center.id })
  const [name, value] = (await cookieFor(token)).split('=') as [string, string]
  const visitor = visitorAt(asksAt)
  visitor.cookies.set(name, value)
  return visitor
}

const staffPages = ['/staff', '/staff/clients', '/staff/reports', '/staff/tasks', '/staff/meetings']
const familyPages = ['/family', '/family/reports', '/family/meetings', '/family/account']

async function everyPage(visitor: Scriptless, paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(async (path) => (await visitor.get(path)).html))).join('\n')
}

test('a mother who is known to both centers sees at each only whom she is family to there', async () => {
  const seenNorth = await everyPage(await signedIn('elena', 'north'), familyPages)
  const seenSouth = await everyPage(await signedIn('elena', 'south'), familyPages)
  expect(seenNorth).toContain('Rosa Delgado')
  expect(seenNorth).not.toContain('Noor')
  expect(seenSouth).toContain('Noor Aziz')
  expect(seenSouth).not.toContain('Rosa')
})

test('staff of one center meet no client, report or question of the other', async () => {
  for (const key of ['irene', 'grace', 'tom', 'priya'] as const) {
    const seenSouth = await everyPage(await signedIn(key, 'south'), staffPages)
    const foreign = north.stories
      .flatMap((each) => (each.rows.client ?? []).map(({ name }) => name))
      .filter((name) => !Object.values(practicePeople).some((person) => person.name === name && key === 'irene'))
    for (const name of foreign) expect(seenSouth).not.toContain(name)
  }
  // The same pages do name them where they belong.
  expect(await everyPage(await signedIn('grace', 'north'), staffPages)).toContain('Rosa Delgado')
  expect(await everyPage(await signedIn('grace', 'south'), staffPages)).toContain('Noor Aziz')
})

test.each([
  ['elena', '/family'],
  ['rosa', '/client'],
  ['grace', '/staff'],
] as const)('%s’s session at one center opens nothing under the host of the other', async (key, path) => {
  expect((await (await signedIn(key, 'north')).get(path)).status).toBe(200)
  for (const host of [hosts.south, 'nobody.practice.example']) {
    const answer = await (await signedIn(key, 'north', host)).get(path)
    expect([answer.status, answer.location?.split('?')[0]]).toEqual([303, '/sign-in'])
  }
})

test('a link of one center leads nowhere under the host of the other', async () => {
  const [ofReport] = await ground.select().from(reportTable).where(eq(reportTable.centerId, north.center.center.id))
  const invitations = await ground
    .select()
    .from(meetingInvitation)
    .where(eq(meetingInvitation.centerId, north.center.center.id))
  const nobodys = '00000000-0000-4000-8000-000000000000'
  const opened = invitations.map(({ id }) => `/answer/${linkTokenFor('answer-link', id)}`)
  const shown = async (center: 'north' | 'south', path: string) => {
    const visitor = visitorAt(center)
    const { status, html } = await visitor.sends(path, visitor.formIn((await visitor.get(path)).html))
    return { status, html }
  }
  const missing = await shown('south', `/answer/${linkTokenFor('answer-link', nobodys)}`)
  let found = 0
  for (const path of opened) {
    expect(await shown('south', path)).toEqual(missing)
    if ((await shown('north', path)).html !== missing.html) found++
  }
  expect(found).toBeGreaterThan(0)
  const elena = await signedIn('elena', 'south')
  expect((await elena.get(`/family/reports/${ofReport!.id}`)).status).toBe(404)
})

test('a report is told to the center whose page it was begun on, and goes on nowhere else', async () => {
  const visitor = visitorAt('south')
  const begun = await beginReport(visitor)
  const elsewhere = visitorAt('north')
  for (const [name, value] of visitor.cookies) elsewhere.cookies.set(name, value)
  expect((await visitor.get(begun)).status).toBe(200)
  expect((await elsewhere.get(begun)).status).not.toBe(200)

  const teller = visitorAt('south')
  const { path, form } = await answerSteps(teller)
  const sent = await teller.post(path, form)
  expect(sent.location).toContain('/tell/')
  const drafts = await ground.select({ centerId: reportDraft.centerId }).from(reportDraft)
  expect(new Set(drafts.map((each) => each.centerId))).toEqual(new Set([southern.center.id]))
  const [newest] = await ground.select().from(reportTable).where(eq(reportTable.aboutName, 'The man upstairs'))
  expect(newest!.centerId).toBe(southern.center.id)
  // Whoever kept the address of its state asks the center that has it.
  expect((await teller.get(sent.location!)).status).toBe(200)
  expect((await visitorAt('north').get(sent.location!)).status).toBe(404)
})

test('a question about a client of one center finds nobody at the other', async () => {
  const visitor = visitorAt('south')
  const page = await visitor.get('/ask')
  const form = visitor.formIn(page.html)
  for (const [name, value] of Object.entries({
    aboutName: 'Rosa Delgado',
    'born-day': '12',
    'born-month': '4',
    'born-year': '1991',
    yourName: 'Elena Delgado',
    relationship: 'mother',
    email: 'somebody.else@practice.example',
  }))
    form.set(name, value)
  expect((await visitor.post('/ask', form)).location).toBe('/ask/answer')
  const asked = () => ground.select().from(lookup).where(eq(lookup.centerId, southern.center.id))
  await expect
    .poll(async () => (await asked()).every((each) => each.matchedAt !== null), { timeout: 20_000 })
    .toBe(true)
  expect((await asked()).length).toBe(1)
  const seen = await everyPage(await signedIn('grace', 'south'), ['/staff/tasks'])
  expect(seen).not.toContain('Rosa')
})

test('a letter leads to the host of the center that wrote it', async () => {
  const visitor = visitorAt('south')
  const form = visitor.formIn((await visitor.get('/sign-in')).html)
  form.set('email', emailOf('elena'))
  expect((await visitor.post('/sign-in', form)).location).toBe('/sign-in/code')
  const letters = () =>
    readdirSync(served.mailboxFolder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(served.mailboxFolder, name), 'utf8'))
      .filter((text) => text.includes(emailOf('elena')) && text.includes('/sign-in/link/'))
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(1)
  expect(letters()[0]).toContain(`http://${hosts.south}:`)
  expect(letters()[0]).not.toContain(hosts.north)
})

test('each center’s pages say its own phone number, and a host of nobody’s opens no center', async () => {
  expect((await visitorAt('north').get('/')).html).toContain(phones.north)
  expect((await visitorAt('south').get('/')).html).toContain(phones.south)
  expect((await visitorAt('south').get('/nowhere')).html).toContain(phones.south)
  expect((await visitorAt('SOUTH.practice.example:3000').get('/')).html).toContain(phones.south)
  const stranger = visitorAt('nobody.practice.example')
  // Whoever watches over the web asks it under a host of its own.
  expect((await stranger.get('/api/health')).status).toBe(200)
  const form = stranger.formIn((await stranger.get('/sign-in')).html)
  form.set('email', emailOf('elena'))
  expect((await stranger.post('/sign-in', form)).status).toBe(404)
})
