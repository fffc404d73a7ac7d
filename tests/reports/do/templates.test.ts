import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { cookieFor } from '../../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../../stage/database.ts'
import { Scriptless } from '../../stage/scriptless.ts'
import { signIn } from '../../stage/sign-in.ts'
import { type Served, startWeb } from '../../stage/web-server.ts'

// Sentences that tell nothing are one press away, without scripts too, and cost no word that was typed.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
let marcus: Scriptless
let path: string

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  served = await startWeb(database)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, 'marcus@practice.example')
  await ground.close()
  marcus = new Scriptless(served.url)
  marcus.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
  const [row] = await owner`select r.id from report r join report_match m on m.report_id = r.id
    where r.account_id is not null and r.about_name = 'Rosa Delgado' limit 1`
  path = `/staff/reports/${row!.id}`
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

const send = sayStaffReports('en')('one.ownSend')
const sentence = sayConsent('es')('neutralReplies.please_call')
const answerIn = (html: string) => {
  const area = /<textarea[^>]*name="words"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)!
  return area[1]!.trim()
}

test('one press puts a sentence behind what is typed, in the language of whoever wrote, or in the other', async () => {
  const { html } = await marcus.get(path)
  const form = marcus.formIn(html, send)
  form.set('words', 'I read it today.')
  form.set('leave', `${path}?fill=please_call.es`)
  const { location } = await marcus.post(path, form)
  const filled = (await marcus.get(location!)).html
  expect(answerIn(filled)).toBe(`I read it today.\n\n${sentence}`)
  expect(filled).toContain(sayConsent('en')('neutralReplies.please_call'))
  // Words that are somebody's own touch on something, with a sentence behind them too.
  const own = marcus.formIn(filled, send)
  own.set('words', answerIn(filled))
  const again = (await marcus.get((await marcus.post(path, own)).location!)).html
  expect(again).toContain(sayForms('en')('problems.choose_topics'))
})

test('sent unchanged it needs no topic, and reaches the writer as the sentence it is', async () => {
  const form = marcus.formIn((await marcus.get(`${path}?fill=please_call.es`)).html, send)
  form.set('words', sentence)
  await marcus.post(path, form)
  const [reply] = await owner`select neutral, words, topics from report_reply order by written_at desc limit 1`
  expect(reply).toMatchObject({ neutral: 'please_call', words: '', topics: [] })
})
