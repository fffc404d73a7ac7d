import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { report } from '#drizzle/seed/reports.ts'
import { onlyInCrisis } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import { legalNotices } from '#lib/consent/legal-notices.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { newId } from '#lib/kernel/id.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// What comes with every disclosure must come with an answer to a report too. Here: a center in Illinois, and a release
// with Part 2.

let database: FreshDatabase
let served: Served
let cookie: string
let link: string
const answered = new Map<Topic, string>()
const say = sayConsent('en')

beforeAll(async () => {
  database = await freshDatabase()
  const ground = openGround(database.ownerUrl)
  const at = new Date(Date.now() - 3_600_000)
  const telling = story('Rosa lets Elena know about substance use care, and staff answer her', {
    center: { place: 'us-il' },
    since: at,
  })
    .staff('Marcus Hill')
    .client('Rosa Delgado', { signsIn: false })
    .familyMember('Elena Delgado', { email: 'elena@practice.example' })
    .releases('case_manager', 'substance_use', onlyInCrisis('crisis', 'health'))
  for (const topic of ['case_manager', 'substance_use'] as const) {
    const id = newId<'report'>()
    const replies = [{ by: 'Marcus Hill', about: [topic], words: `Words about ${topic}.` }]
    telling.with(report('How is she?', { id, replies }))
    answered.set(topic, id)
  }
  await plant(ground, telling)
  link = telling.linkBetween('Rosa Delgado', 'Elena Delgado')
  cookie = await cookieFor((await signIn(ground, 'elena@practice.example')).token)
  await ground.close()
  served = await startWeb(database)
})

afterAll(async () => {
  await served.stop()
  await database.drop()
})

async function read(path: string): Promise<string> {
  const response = await fetch(served.url + path, { headers: { cookie, 'accept-language': 'en' } })
  return response.text()
}

test('an answer about substance use care comes with the notice of Part 2 and a copy of the scope', async () => {
  const html = await read(`/family/reports/${answered.get('substance_use')}`)
  expect(html).toContain('Words about substance_use.')
  expect(html).toContain(say('part2Notice'))
  expect(html).toContain(sayFamily('en')('person.scopeTitle'))
  const waits = (topic: Topic) => `${say(`topics.${topic}.name`)} (${say('onlyInCrisis')})`
  const scope = [say('topics.case_manager.name'), waits('health'), waits('crisis'), say('topics.substance_use.name')]
  expect(html).toContain(scope.join(', '))
  expect(html).toContain(legalNotices.part2.words)
})

test('an answer about something else comes without it, and with the notice of its state', async () => {
  const html = await read(`/family/reports/${answered.get('case_manager')}`)
  expect(html).toContain('Words about case_manager.')
  expect(html).not.toContain(say('part2Notice'))
  expect(html).toContain(say('notices.illinois'))
})

test.each([
  ['the first page', () => '/family'],
  ['the page of one person', () => `/family/${link}`],
])("%s says of what is shared what the center's own state says", async (_page, path) => {
  const html = await read(path())
  expect(html).toContain(legalNotices.illinois.words)
  expect(html.indexOf(legalNotices.illinois.words)).toBeLessThan(html.indexOf(say('notices.illinois')))
  expect(html).toContain(say('notices.illinois'))
  expect(html).not.toContain(say('notices.federal'))
})
