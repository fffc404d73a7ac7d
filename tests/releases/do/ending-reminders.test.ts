import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Telling } from '#drizzle/seed/telling.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask, releaseReminder } from '#drizzle/tables/listening/asking.ts'
import { release } from '#drizzle/tables/releases.ts'
import { closeTask } from '#lib/asking/do/close-task.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { closePools } from '#lib/database/pool.ts'
import { remindOfEndings } from '#lib/jobs/remind-of-endings.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// A form does not end unnoticed: the client and whoever cares for them hear of it in time, and the family does not.

let database: FreshDatabase
let ground: Ground
const at = new Date('2026-11-10T16:00:00Z')
const inDays = (days: number) => daysAfter(days, at)

/** Somebody for whom Rosa signed a hundred days ago, until a day. */
const named = (telling: Telling, name: string, until: number, signed = -100) =>
  telling
    .familyMember(name, { email: `${name.toLowerCase()}@practice.example` })
    .releases('case_manager')
    .until(inDays(until))
    .on(inDays(signed))

beforeAll(async () => {
  database = await freshDatabase()
  await mockClock(database)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  ground = openGround(database.ownerUrl)
  const center = story('a center', { since: inDays(-200) })
    .staff('Marcus Hill', { email: 'marcus@practice.example' })
    .staff('Grace Olsen', { email: 'grace@practice.example', roles: ['supervisor'] })
  const rosa = story('Rosa shares with many', { within: center, since: inDays(-200) })
    .client('Rosa Delgado', { email: 'rosa@practice.example' })
    .with(caredForBy('Marcus Hill'))
  named(rosa, 'Elena', 20)
  named(rosa, 'Mateo', 5)
  named(rosa, 'Berta', 40)
  named(rosa, 'Short', 25, -1)
  named(rosa, 'Revoked', 20).revokes().on(inDays(-5))
  named(rosa, 'Held', 20)
    .with(hold({ reason: 'He waits outside.' }))
    .on(inDays(-5))
  const omar = story('Omar has nobody', { within: center, since: inDays(-200) }).client('Omar Haddad', {
    email: 'omar@practice.example',
  })
  named(omar, 'Amira', 6)
  await plant(ground, center, rosa, omar)
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

const remind = (days: number) => remindOfEndings(() => inDays(days))
async function reminded() {
  const rows = await ground
    .select({ name: release.recipientName, days: releaseReminder.days })
    .from(releaseReminder)
    .innerJoin(release, eq(release.id, releaseReminder.releaseId))
  return rows.map(({ name, days }) => `${name} ${days}`).sort()
}
async function letters() {
  const rows = await ground.select().from(letter)
  return rows.map(({ kind, toEmail }) => `${kind} to ${toEmail.split('@')[0]}`).sort()
}

test('a month and a week before, once each, client and case manager hear, and a supervisor where there is none', async () => {
  await remind(0)
  await remind(0)
  expect(await reminded()).toEqual(['Amira 7', 'Elena 30', 'Mateo 7'])
  expect(await letters()).toEqual([
    'client-reminder to omar',
    'client-reminder to rosa',
    'staff-alert to grace',
    'staff-alert to marcus',
  ])
  await remind(14)
  // One of 26 days in all waits for its last week.
  expect(await reminded()).toEqual(['Amira 7', 'Berta 30', 'Elena 30', 'Elena 7', 'Mateo 7'])
})

test('no letter goes to anybody of the family, to those on hold and to those whose form is over least of all', async () => {
  const people = ['elena', 'mateo', 'berta', 'short', 'revoked', 'held', 'amira']
  expect((await letters()).filter((each) => people.some((name) => each.endsWith(` ${name}`)))).toEqual([])
  expect((await reminded()).filter((each) => /^(Revoked|Held) /.test(each))).toEqual([])
})

test('it is a task to ask the client, which one answer closes', async () => {
  const { tokenHash } = await signIn(ground, 'marcus@practice.example', at)
  const marcus: Viewer<'staff'> = { audience: 'staff', at, session: tokenHash, browser: 'b' }
  const { tasks } = (await seeTasks(marcus, null))!.found!
  const elena = tasks.find(({ askerName }) => askerName === 'Elena')!
  expect(elena.releaseId).not.toBe(null)
  const wish = { task: elena.id, outcome: 'refused' as const, askAgainOn: null, wasAt: null }
  expect((await operate(marcus, closeTask, wish)).ok).toBe(true)
  const [closed] = await ground.select().from(askTask).where(eq(askTask.id, elena.id))
  expect(closed!.outcome).toBe('refused')
})
