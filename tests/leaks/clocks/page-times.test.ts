import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { type Served, startWeb } from '#tests/stage/web-server.ts'
import { cookieFor } from '../compare.ts'
import {
  type Apart,
  emailOf,
  endingNames,
  neverNamed,
  pagesApart,
  peopleWithNothing,
  slowerHolds,
} from './page-time.ts'

// A family member who is told nothing must not learn from a watch why that is so.

/** What a page takes more or less by chance, even in the middle of many, on a machine that does other things too. */
const chanceUs = 150

let database: FreshDatabase
let ground: Ground
let web: Served

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, ...peopleWithNothing())
  web = await startWeb(database)
})

afterAll(async () => {
  await web.stop()
  await ground.close()
  await database.drop()
})

const cookieOf = async (email: string) => cookieFor((await signIn(ground, email)).token)

async function apartFromNeverNamed(ending: string, pairs: number): Promise<Apart> {
  const cookies = [await cookieOf(neverNamed), await cookieOf(emailOf(ending))] as const
  return pagesApart(`${web.url}/family`, cookies, { pairs })
}

const isTold = ({ medianUs, halfWidthUs }: Apart) => Math.abs(medianUs) > halfWidthUs && Math.abs(medianUs) > chanceUs

describe('the home of somebody who is told nothing takes as long as that of somebody who was never named', () => {
  const found: Record<string, Apart> = {}

  beforeAll(async () => {
    for (const ending of endingNames) found[ending] = await apartFromNeverNamed(ending, 60)
    for (const [ending, { medianUs, halfWidthUs }] of Object.entries(found))
      console.log(`${ending}: ${medianUs.toFixed(0)} ± ${halfWidthUs.toFixed(0)} µs`)
  }, 240_000)

  test.each(endingNames)('when the release is %s', (ending) => {
    expect(isTold(found[ending]!), JSON.stringify(found[ending])).toBe(false)
  })
})

test('and a hold that costs more than a step would be found', async () => {
  await ground.execute(slowerHolds(200_000))
  const found = await apartFromNeverNamed('on hold', 40)
  expect(isTold(found), JSON.stringify(found)).toBe(true)
})
