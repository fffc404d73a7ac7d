import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writtenTime } from '#app/_parts/written-date.ts'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { answerBy } from '#lib/reports/rules/clock.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { cookieFor } from '../../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../../stage/database.ts'
import { Scriptless } from '../../stage/scriptless.ts'
import { signIn } from '../../stage/sign-in.ts'
import { answerSteps, beginReport, worry } from '../../stage/tell-report.ts'
import { type Served, startWeb } from '../../stage/web-server.ts'

// What a writer is told, and what the duty desk sees, without scripts.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  served = await startWeb(database)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

async function send(answers: Record<string, string>): Promise<{ html: string; visitor: Scriptless; path: string }> {
  const visitor = new Scriptless(served.url)
  const { path, form } = await answerSteps(visitor, answers)
  const { location } = await visitor.post(path, form)
  return { html: (await visitor.get(location!)).html, visitor, path: location!.split('?')[0]! }
}

test('whoever says that somebody is not safe sees the numbers before any other question', async () => {
  const visitor = new Scriptless(served.url)
  const path = await beginReport(visitor, 'Tell us about a worry or a change')
  expect(path).toContain('/safety')
  const form = visitor.formIn((await visitor.get(path)).html)
  form.set('safetyNow', 'not_safe')
  const { location } = await visitor.post(path, form)
  const { html } = await visitor.get(location!)
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  for (const number of ['tel:911', 'tel:988', 'tel:5555550199']) expect(main).toContain(`href="${number}"`)
  expect(main).not.toContain('<form')
  expect(main).toMatch(/href="\/tell\/[0-9a-f-]{36}\/about"/)
})

test('their report is urgent though something else was ticked, and the first on the duty desk, in staff’s words', async () => {
  await send({ ...worry, urgency: 'urgent', words: 'An urgent one, sent before.' })
  await send({ ...worry, safetyNow: 'not_safe', urgency: 'information', aboutName: 'Ana Unsafe', words: 'He left.' })
  const [row] = await owner`select urgency from report where about_name = 'Ana Unsafe'`
  expect(row!.urgency).toBe('urgent')
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, 'tom@practice.example')
  await ground.close()
  const tom = new Scriptless(served.url)
  tom.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  const { html: desk } = await tom.get('/staff/reports?state=received')
  const rows = desk.slice(desk.indexOf('<tbody')).split('<tr').slice(1)
  expect(rows[0]).toContain('Ana Unsafe')
  expect(rows[0]).toContain('Not safe now')
  const [, own] = /href="(\/staff\/reports\/[0-9a-f-]{36})"/.exec(rows[0]!)!
  const { html: one } = await tom.get(own!)
  expect(one).toContain('Somebody is not safe now, the writer says.')
  expect(one).not.toContain(sayTell('en')('safety.not_safe'))
})

test('the day and hour by which this report is read stand where it was sent, and where it is followed', async () => {
  const { html, visitor, path } = await send({ ...worry, urgency: 'soon' })
  const [row] =
    await owner`select received_at, time_zone, opening_hours, holidays, standards from report r join center c on c.id = r.center_id order by received_at desc limit 1`
  const hours = {
    openingHours: row!.opening_hours,
    holidays: row!.holidays,
    standards: row!.standards,
    timeZone: row!.time_zone,
  }
  const by = writtenTime(answerBy('soon', row!.received_at, hours), 'en', row!.time_zone)
  for (const page of [html, (await visitor.get(path)).html]) {
    expect(page).toContain(sayTell('en')('times.readBy', { by }))
    expect(page).toMatch(/Open now, until|Closed now\. Opens/)
  }
})

test('a writer keeps a copy of everything they said, with the center and the day on it', async () => {
  const said = { ...worry, aboutName: 'Ben Upstairs', sleep: 'Two hours', whatHelps: 'Music', writerName: 'A Neighbor' }
  const { html } = await send(said)
  const copy = html.slice(html.indexOf('id="copy"'))
  for (const words of [
    'Harbor Street Center',
    'Ben Upstairs',
    'neighbor',
    'Shouting at night.',
    'Two hours',
    'Music',
    'A Neighbor',
  ])
    expect(copy, words).toContain(words)
  expect(copy).toMatch(/\w+day, \w+ \d+, 20\d\d at/)
})

test('somebody to whom a person shares is not asked who they are to that person', async () => {
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, 'elena@practice.example')
  await ground.close()
  const elena = new Scriptless(served.url)
  elena.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  elena.cookies.set('ajar-browser', 'b'.repeat(43))
  const home = (await elena.get('/family')).html
  const { location } = await elena.post('/tell', elena.formIn(home, 'Tell us about Rosa Delgado'))
  expect(location).toMatch(/\/kind$/)
  const step = elena.formIn((await elena.get(location!)).html)
  step.set('kind', 'good_news')
  expect((await elena.post(location!, step)).location).toMatch(/\/what$/)
})
