import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { Scriptless } from '#tests/stage/scriptless.ts'
import { type Served, startWeb } from '#tests/stage/web-server.ts'
import { type Apart, timesApart } from './page-time.ts'

// Whoever asks for a code must not learn from a watch whether the center knows the address.

const [pairs, warmUp] = [24, 3]
/** What an answer takes more or less by chance on a machine that does other things too. */
const chanceUs = 500

let database: FreshDatabase
let ground: Ground
let web: Served

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  const since = daysAfter(-30, new Date())
  const telling = story('many whom the center knows', { since })
  for (let n = 0; n < 2 * (pairs + warmUp); n++) telling.familyMember(`Known ${n}`, { email: knownAddress(n) })
  await plant(ground, telling)
  web = await startWeb(database)
})

afterAll(async () => {
  await web.stop()
  await ground.close()
  await database.drop()
})

const knownAddress = (n: number) => `known-${n}@practice.example`

/** How long the answer takes to a browser that opened the page before. */
async function askedFor(email: string): Promise<number> {
  const visitor = new Scriptless(web.url)
  const form = visitor.formIn((await visitor.get('/sign-in')).html)
  form.set('email', email)
  const startedAt = performance.now()
  const { location } = await visitor.post('/sign-in', form)
  const us = (performance.now() - startedAt) * 1000
  expect(location).toContain('/sign-in/code')
  return us
}

const apart = (round: number) =>
  timesApart(
    [
      (n) => askedFor(`stranger-${round}-${n}@practice.example`),
      (n) => askedFor(knownAddress(round * (pairs + warmUp) + n)),
    ],
    { pairs, warmUp },
  )
const isTold = ({ medianUs, halfWidthUs }: Apart) => Math.abs(medianUs) > halfWidthUs && Math.abs(medianUs) > chanceUs

test('a code is asked for in the same time for an address that is known and for one that is not', async () => {
  const found = await apart(0)
  console.log(`known against unknown: ${found.medianUs.toFixed(0)} ± ${found.halfWidthUs.toFixed(0)} µs`)
  expect(isTold(found), JSON.stringify(found)).toBe(false)
})

test('and work that only a known address causes would be found', async () => {
  await ground.execute(`create function planted_work() returns trigger language plpgsql security definer as $$
    begin
      if exists (select from account a where a.email = new.email) then perform from generate_series(1, 700000); end if;
      return new;
    end $$;
    create trigger planted before insert on sign_in_attempt for each row execute function planted_work()`)
  const found = await apart(1)
  expect(isTold(found), JSON.stringify(found)).toBe(true)
})
