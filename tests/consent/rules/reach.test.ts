import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ReachOf, reachOf } from '#lib/consent/topic.ts'

// The database decides the same as the model, and names the topics that do not reach as a whole where it does.
const folder = 'drizzle/functions'
const sql = globSync(`${folder}/**/*.sql`).map((file) => readFileSync(file, 'utf8'))

const reaching = (reach: ReachOf[keyof ReachOf]) =>
  Object.entries(reachOf).flatMap(([topic, r]) => (r === reach ? topic : []))
const named = (pattern: RegExp) =>
  sql
    .flatMap((text) => [...text.matchAll(pattern)])
    .map(([, topics]) => topics!.split(',').map((each) => each.trim().slice(1, -1)))

test('the database opens by life area the same topics as the model', () => {
  const lists = named(/t\.topic in \(([^)]*)\)/g)
  expect(lists.length).toBeGreaterThan(1)
  for (const topics of lists) expect(topics).toEqual(reaching('area'))
})

test('the database opens by professional the same topics as the model', () => {
  const lists = named(/(?:\bt\.topic|case when topic) (?:=|<>) ('\w+')/g)
  expect(lists.length).toBeGreaterThan(3)
  for (const topics of lists) expect(topics).toEqual(reaching('professional'))
})
