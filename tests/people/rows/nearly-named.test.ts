import { afterAll, beforeAll, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { closePools } from '#lib/database/pool.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// Whoever searches on staff finds a name however it is written, and is offered one that is a letter off; never a name
// that is not theirs to know.

let database: FreshDatabase
let ground: Ground
const at = new Date()
const since = daysAfter(-30, at)
const [marcus, dana, olga] = ['marcus', 'dana', 'olga'].map((name) => `${name}@practice.example`) as [
  string,
  string,
  string,
]

beforeAll(async () => {
  database = await freshDatabase()
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  ground = openGround(database.ownerUrl)
  const center = story('a center with a desk and two case managers', { since })
    .staff('Marcus Hill', { email: marcus })
    .staff('Dana Reyes', { email: dana, roles: ['duty_worker'] })
    .staff('Olga Petrova', { email: olga })
  await plant(ground, center)
  for (const [name, manager] of [
    ['Lucía Ortega', 'Marcus Hill'],
    ['Sean O’Bryan', 'Marcus Hill'],
    ['Lucio Ortiz', 'Olga Petrova'],
  ] as const)
    await plant(ground, story(`${name} is in care`, { within: center, since }).client(name).with(caredForBy(manager)))
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

async function found(email: string, search: string) {
  const { tokenHash } = await signIn(ground, email, at)
  const viewer: Viewer<'staff'> = { audience: 'staff', at, session: tokenHash }
  const seen = (await seeClients(viewer, { search, after: null }))?.found
  return { fits: seen?.clients.map(({ name }) => name), nearly: seen?.nearly.map(({ name }) => name) }
}

const lucia = 'Lucía Ortega'
const sean = 'Sean O’Bryan'

test.each([
  ['lucia', { fits: [lucia], nearly: ['Lucio Ortiz'] }],
  ['LUCÍA', { fits: [lucia], nearly: ['Lucio Ortiz'] }],
  ['Ortega, Lucia', { fits: [lucia], nearly: [] }],
  ['ortega lucia', { fits: [lucia], nearly: [] }],
  ['Luc\u200bia\u00a0Ortega', { fits: [lucia], nearly: [] }],
  ["O'Bryan", { fits: [sean], nearly: [] }],
  ['O’Bryan', { fits: [sean], nearly: [] }],
  ['obryan', { fits: [sean], nearly: [] }],
  ['OBrian', { fits: [], nearly: [sean] }],
  ['Luica Ortega', { fits: [], nearly: [lucia] }],
  ['Lucia Maria Ortega', { fits: [], nearly: [lucia] }],
  ['Ortaga', { fits: [], nearly: [lucia] }],
  ['Petrovic', { fits: [], nearly: [] }],
  ['my daughter Lucia Ortega', { fits: [], nearly: [lucia] }],
  ['Lucía Ortega Jr.', { fits: [], nearly: [lucia] }],
  ['lucia ORTEGA', { fits: [lucia], nearly: [] }],
  ['Ortega Ruiz, Lucía', { fits: [], nearly: [lucia] }],
  ['\u202aLucía Ortega\u202c', { fits: [lucia], nearly: [] }],
  ['Lucía  –  Ortega', { fits: [lucia], nearly: [] }],
  ['Sean O Bryan', { fits: [], nearly: [sean] }],
  ['Lucy Ortega', { fits: [], nearly: [] }],
])('a duty worker who searches for %j finds the right person, or is offered them', async (search, expected) => {
  expect(await found(dana, search)).toEqual(expected)
})

test('a case manager is offered their own clients, and no hint of anybody else', async () => {
  expect(await found(marcus, 'Luica Ortega')).toEqual({ fits: [], nearly: [lucia] })
  expect(await found(marcus, 'Lucia')).toEqual({ fits: [lucia], nearly: [] })
  expect(await found(olga, 'Luica Ortega')).toEqual({ fits: [], nearly: [] })
  expect(await found(olga, 'Lucia')).toEqual({ fits: [], nearly: ['Lucio Ortiz'] })
})

test('the database compares names as we do', async () => {
  for (const name of ['Ortega, Lucía', 'O’Bryan', "D'Angelo, Jr.", 'Łukasz Strauß', 'José-María  Núñez', 'Delgado,'])
    expect((await ground.execute(`select plain_name('${name.replaceAll("'", "''")}') as plain`))[0]).toEqual({
      plain: (await import('#lib/people/rules/same-name.ts')).plainName(name),
    })
})
