import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openGround,
  plantCenter,
  plantClient,
  plantFamilyMember,
  plantFormVersion,
  plantLink,
  plantRelease,
  plantSession,
  plantStaff,
} from '#drizzle/seed/plant.ts'
import { reportReply } from '#drizzle/tables/reports.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { plantReport } from '#tests/stage/plant-report.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
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
  const centerId = await plantCenter(ground, at, { place: 'us-il' })
  const formVersionId = await plantFormVersion(ground, centerId)
  const writtenBy = await plantStaff(ground, centerId, { name: 'Marcus Hill', email: 'marcus@practice.example' }, at)
  const clientId = await plantClient(ground, centerId, { name: 'Rosa Delgado' }, at)
  const { familyMemberId, accountId } = await plantFamilyMember(ground, centerId, 'elena@practice.example', at)
  link = await plantLink(ground, centerId, clientId, familyMemberId, at)
  const pair = { clientId, familyMemberId }
  await plantRelease(ground, centerId, { ...pair, formVersionId, topics: ['case_manager', 'substance_use'] }, at)
  for (const topic of ['case_manager', 'substance_use'] as const) {
    const reportId = await plantReport(ground, centerId, { accountId, words: 'How is she?' }, at)
    const words = `Words about ${topic}.`
    const reply = { centerId, id: crypto.randomUUID(), reportId, accountId, ...pair, writtenBy, writtenAt: at }
    await ground.insert(reportReply).values({ ...reply, topics: [topic], words })
    answered.set(topic, reportId)
  }
  cookie = await cookieFor((await plantSession(ground, centerId, accountId, new Date())).token)
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
  expect(html).toContain(`${say('topics.case_manager.name')}, ${say('topics.substance_use.name')}`)
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
  expect(html).toContain(say('notices.illinois'))
  expect(html).not.toContain(say('notices.federal'))
})
