import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { practiceCenter } from '#drizzle/seed/practice-center.ts'
import { practicePeople, shownTo } from '#drizzle/seed/practice-people.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { askedOfDatabase, expectOfModel } from '#tests/consent/expectations.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'

// The people whom a newcomer meets first must keep what their stories say of them.

const at = new Date()
const { center, stories } = practiceCenter(at)
const families = stories.filter((story) => story.expectations.length > 0)

let database: FreshDatabase
let ground: Ground
let comesTrue: (story: Story) => void

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, center, ...stories)
  comesTrue = await askedOfDatabase(ground, families)
})

afterAll(async () => {
  await ground.close()
  await database.drop()
})

test.each(families)('$title', (story) => {
  expectOfModel(story)
  comesTrue(story)
})

test.each(Object.entries(shownTo))('%s is told to %s', (topic, key) => {
  const { name } = practicePeople[key]
  const seen = families.flatMap(({ expectations }) =>
    expectations.flatMap((each) =>
      each.kind === 'sees' && each.who === name && each.at.getTime() === at.getTime() ? each.seen : [],
    ),
  )
  expect(seen.map((each) => each.topic)).toContain(topic)
})

test('no two facts are told in the same words, so that each can be looked for wherever it must not be', () => {
  const words = stories.flatMap(({ rows }) => [
    ...rowsOf(rows, 'goal').map((row) => row.words),
    ...rowsOf(rows, 'goalStep').map((row) => row.words),
    ...rowsOf(rows, 'stepHelp').flatMap((row) => [row.wouldHelp, row.wouldNotHelp].filter(Boolean)),
    ...rowsOf(rows, 'goalProgress').map((row) => row.sentence),
    ...rowsOf(rows, 'careFact').map((row) => row.sentence),
    ...rowsOf(rows, 'jointMeeting').map((row) => row.about),
    ...rowsOf(rows, 'agendaItem').map((row) => row.words),
    ...rowsOf(rows, 'meetingSummary').map((row) => row.words),
    ...rowsOf(rows, 'reportReply')
      .map((row) => row.words)
      .filter(Boolean),
  ])
  expect(words.length).toBeGreaterThan(30)
  expect(words.filter((each, n) => words.indexOf(each) !== n)).toEqual([])
})
