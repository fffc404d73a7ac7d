import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { askedOfDatabase, expectOfModel } from '#tests/consent/expectations.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'
import { decidingStories } from '../deciding-stories.ts'
import { defectStories, soundStories, statementStories } from '../defect-stories.ts'

// Every story that comes true in the pure decision must come true in the database.

const defective = [...Object.values(defectStories).flat(), ...statementStories]
const untrue = rosaLetsElena('a story that is not true').expects('Elena Delgado').toSee('health').on('1 June')
const all = [...decidingStories, ...soundStories, ...defective, untrue]

let database: FreshDatabase
let ground: Ground
let comesTrue: (story: Story) => void

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, ...all)
  comesTrue = await askedOfDatabase(ground, all)
})

afterAll(async () => {
  await ground.close()
  await database.drop()
})

test.each(decidingStories)('$title', (story) => comesTrue(story))
test.each(soundStories)('$title', (story) => comesTrue(story))

describe('a release opens nothing', () => {
  test.each(defective)('when $title', (story) => comesTrue(story))
})

test('a story that is not true is found out on both sides', () => {
  expect(() => comesTrue(untrue)).toThrow()
  expect(() => expectOfModel(untrue)).toThrow()
})
