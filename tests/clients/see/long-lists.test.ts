import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { cookieFor } from '../../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../../stage/database.ts'
import { growPracticeCenter } from '../../stage/many.ts'
import { lookedFor, Scriptless, withoutProofs } from '../../stage/scriptless.ts'
import { signIn } from '../../stage/sign-in.ts'
import { type Served, startWeb } from '../../stage/web-server.ts'
import { rowsReadDuring } from './rows-read.ts'

// A list that shows a part says so, and leads on until everything has been shown once.

const clients = 1200
let database: FreshDatabase
let served: Served
/** The pages of whom no other client concerns, and the rows that were read for them before the others came. */
const ofOne: Record<string, { readonly paths: readonly string[]; readonly read: Map<string, number> }> = {}

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  served = await startWeb(database)
  for (const who of ['elena', 'rosa'] as const) {
    const paths = await pagesOf(who)
    ofOne[who] = { paths, read: await rowsReadFor(who, paths) }
  }
  await growPracticeCenter(database.ownerUrl, { clients, ofMarcus: 120 })
})

afterAll(async () => {
  await served.stop()
  await database.drop()
})

async function reader(email: string, language: 'en' | 'es' = 'en') {
  const ground = openGround(database.ownerUrl)
  const cookie = await cookieFor((await signIn(ground, `${email}@practice.example`)).token)
  await ground.close()
  return async (path: string) => {
    const response = await fetch(served.url + path, { headers: { cookie, 'accept-language': language } })
    expect(response.status).toBe(200)
    return (await response.text()).replaceAll('&amp;', '&')
  }
}

/** Where the pages of somebody lead, a page of each kind: `/client/goals/<id>` once. */
async function pagesOf(who: 'elena' | 'rosa'): Promise<string[]> {
  const read = await reader(who)
  const met = new Map<string, string>()
  const waiting = [who === 'elena' ? '/family' : '/client']
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const kind = path.replace(/[0-9a-f-]{36}/g, '*').split('?')[0]!
    if (met.has(kind)) continue
    met.set(kind, path)
    const html = await read(path).catch(() => '')
    for (const [, href] of html.matchAll(/ (?:href|value)="(\/(?:family|client)[^"#]*)"/g)) waiting.push(href!)
  }
  return [...met.values()]
}

async function rowsReadFor(who: string, paths: readonly string[], atLeast = 0): Promise<Map<string, number>> {
  const read = await reader(who)
  return rowsReadDuring(database.ownerUrl, atLeast, async () => {
    for (const path of paths) await read(path)
  })
}

/** The address of the list of clients whose names fit, or of another page that looks for a client. */
async function lookingFor(email: string, q: string, path = '/staff/clients'): Promise<string> {
  const ground = openGround(database.ownerUrl)
  const cookie = await cookieFor((await signIn(ground, `${email}@practice.example`)).token)
  await ground.close()
  return lookedFor(served.url, cookie, path, q)
}

/** Every id linked from the pages of a list, part after part, and how many parts there were. */
async function walk(read: (path: string) => Promise<string>, path: string, link: RegExp, next = 'Next') {
  const found: string[] = []
  let parts = 0
  for (let at: string | undefined = path; at; parts++) {
    const page: string = await read(at)
    found.push(...[...page.matchAll(link)].map(([, id]) => id!))
    if (parts > 100) throw new Error(`${path} leads on without end`)
    at = new RegExp(`(?:href|value)="([^"]+)"[^>]*>${next}</`).exec(page)?.[1]
  }
  return { found, parts }
}

const clientLink = /(?:href|value)="\/staff\/clients\/([0-9a-f-]{36})"/g
const reportLink = /(?:href|value)="\/staff\/reports\/([0-9a-f-]{36})"/g

describe('the list of clients', () => {
  test('says how many there are, and leads through all of them once, by name', async () => {
    const read = await reader('marcus')
    const first = await read('/staff/clients')
    const total = Number(/Shown here: 50 of (\d+)\./.exec(first)![1])
    expect(total).toBeGreaterThanOrEqual(120)
    const { found, parts } = await walk(read, '/staff/clients', clientLink)
    expect(found).toHaveLength(total)
    expect(new Set(found).size).toBe(total)
    expect(parts).toBe(Math.ceil(total / 50))
  })

  test('of a whole center says that there are more than a thousand', async () => {
    expect(await (await reader('tom'))('/staff/clients')).toContain('Shown here: 50 of more than 1,000.')
    expect(await (await reader('tom', 'es'))('/staff/clients')).toMatch(/Se muestran aquí: 50 de más de 1[,.]?000\./)
  })

  test('keeps what was searched for from part to part', async () => {
    const read = await reader('marcus')
    const listed = await lookingFor('marcus', 'listed')
    const { found } = await walk(read, listed, clientLink)
    expect(found).toHaveLength(120)
    expect(await read(listed)).toContain('Shown here: 50 of 120.')
    expect(await read(await lookingFor('marcus', 'client 000007'))).toContain('Shown here: 1 of 1.')
  })

  test('has no word of what was searched for in its address, and shows it to nobody else', async () => {
    const listed = await lookingFor('marcus', 'client 000007')
    expect(listed).toMatch(/^\/staff\/clients\?again=[0-9a-f-]{36}$/)
    expect(await (await reader('marcus'))(listed)).toContain('value="client 000007"')
    expect(await (await reader('tom'))(listed)).not.toContain('client 000007"')
    expect(await lookingFor('marcus', ' ')).toBe('/staff/clients')
  })
})

test('whom a report is about is looked for without a word in the address, and shown to nobody else', async () => {
  const ground = openGround(database.ownerUrl)
  const [open] = await ground
    .select({ id: report.id })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .where(isNull(reportMatch.reportId))
    .limit(1)
  await ground.close()
  const path = `/staff/reports/${open!.id}`
  const found = await lookingFor('grace', 'client 000007', path)
  expect(found).toMatch(new RegExp(`^${path}\\?again=[0-9a-f-]{36}$`))
  const page = await (await reader('grace'))(found)
  expect(page).toContain('value="client 000007"')
  expect(page).toMatch(/Client 000007/)
  expect(await (await reader('tom'))(found)).not.toContain('client 000007"')
  expect(await (await reader('grace'))(path)).not.toContain('client 000007"')
})

test('the list of reports says how many fit, and leads through all of them once', async () => {
  const read = await reader('marcus')
  const first = await read('/staff/reports?mine=1')
  const total = Number(/Shown here: 30 of (\d+)\./.exec(first)![1])
  const { found } = await walk(read, '/staff/reports?mine=1', reportLink)
  expect(found).toHaveLength(total)
  expect(new Set(found).size).toBe(total)
})

test('the list of clients to ask says how many there are, and leads through all of them once', async () => {
  const read = await reader('marcus')
  const first = await read('/staff/tasks')
  const total = Number(/Shown here: 30 of (\d+)\./.exec(first)![1])
  expect(total).toBeGreaterThanOrEqual(120)
  const { found } = await walk(read, '/staff/tasks', clientLink)
  expect(new Set(found).size).toBe(total)
})

test('a client with many goals is told how many there are, and finds the rest', async () => {
  const ground = openGround(database.ownerUrl)
  await ground.execute(`insert into goal select made.* from (select g as row from goal g
    where client_id = (select id from client where name = 'Rosa Delgado') limit 1) one, generate_series(1, 40) n,
    lateral jsonb_populate_record(one.row, jsonb_build_object('id', gen_random_uuid(), 'words', 'Goal ' || n)) made`)
  await ground.close()
  const read = await reader('rosa', 'es')
  const first = await read('/client/goals')
  const total = Number(/Se muestran aquí: 20 de (\d+)\./.exec(first)![1])
  expect(total).toBeGreaterThanOrEqual(40)
  const { parts } = await walk(read, '/client/goals', /(nothing)/g, 'Siguientes')
  expect(parts).toBe(Math.ceil(total / 20))
})

test('what a client decides on a later part of their goals leads back to that part', async () => {
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, 'rosa@practice.example')
  await ground.close()
  const rosa = new Scriptless(served.url)
  const [name, value] = (await cookieFor(token)).split('=')
  rosa.cookies.set(name!, value!)
  const { html } = await rosa.get('/client/goals')
  const later = /(?:href|value)="(\/client\/goals\?after=[0-9a-f-]{36})"/.exec(html)![1]!
  const { location } = await rosa.post(later, rosa.formIn((await rosa.get(later)).html))
  expect(withoutProofs(location!).replace(served.url, '')).toBe(`${later}&did=saved`)
})

test('the list of meetings says how many there are, and leads through all of them once', async () => {
  const ground = openGround(database.ownerUrl)
  await ground.execute(`insert into joint_meeting select made.* from (select m as row from joint_meeting m
    where client_id = (select id from client where name = 'Rosa Delgado') limit 1) one, generate_series(1, 70) n,
    lateral jsonb_populate_record(one.row, jsonb_build_object('id', gen_random_uuid(), 'form_key', gen_random_uuid(), 'about', 'About ' || n, 'state', 'invited', 'confirmed_time_id', null)) made`)
  await ground.close()
  const read = await reader('marcus')
  const total = Number(/Shown here: 30 of (\d+)\./.exec(await read('/staff/meetings'))![1])
  expect(total).toBeGreaterThan(70)
  const { found } = await walk(read, '/staff/meetings', /(?:href|value)="\/staff\/meetings\/([0-9a-f-]{36})"/g)
  expect(found).toHaveLength(total)
  expect(new Set(found).size).toBe(total)
})

test.each(['elena', 'rosa'])(
  'what the pages of %s read does not grow with those whom they do not know',
  async (who) => {
    const { paths, read } = ofOne[who]!
    expect(paths.length).toBeGreaterThan(15)
    const now = await rowsReadFor(who, paths, clients)
    expect(now.size).toBeGreaterThan(20)
    const grown = [...now].map(([table, rows]) => [table, rows - (read.get(table) ?? 0)] as const)
    expect(grown.filter(([, rows]) => rows >= clients / 2)).toEqual([])
  },
)
