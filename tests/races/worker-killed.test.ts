import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { sendUnderKills } from './under-kills.ts'

const letters = 120

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(() => database.drop())

test(`of ${letters} letters none is lost when the worker is killed again and again, and repeats share their Message-ID`, async () => {
  const { lost, sent, kills } = await sendUnderKills(database, { letters, killAfterMs: 200, killsMax: 6, slowMs: 25 })
  expect({ lost, sent }).toEqual({ lost: 0, sent: letters })
  expect(kills).toBeGreaterThan(2)
}, 180_000)
