import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { migrate } from '#lib/database/migrate.ts'
import { centerFile, problemsOfFile } from '#lib/launch/center-file.ts'
import { type RunningPostgres, startPostgres } from '#lib/launch/embedded-postgres.ts'
import { setUpCenter } from '#lib/launch/set-up-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'

// A center on a PostgreSQL of its own, whose owner is no superuser. It is migrated, set up, and set up again.

const databaseSecret = 'only-for-tests-0123456789abcdef-0123456789'
const file = {
  slug: 'harbor',
  name: 'Harbor Street Center (practice data)',
  timeZone: 'America/Chicago',
  place: 'us-mn',
  phone: '(555) 555-0100',
  openingHours: { '1': ['09:00', '17:00'] },
  form: { label: 'Form 1', publishedOn: '2026-01-02', hasPart2Statement: true },
  staff: [{ name: 'Marcus Hill', email: 'Marcus@practice.example', title: 'Case manager', roles: ['case_manager'] }],
  clients: [{ name: 'Rosa Delgado', bornOn: '1991-04-12', case_manager: 'marcus@practice.example' }],
}

const folder = mkdtempSync(join('/var/tmp', 'ajar-own-'))
let running: RunningPostgres
let superuser: postgres.Sql
let ownerUrl: string

beforeAll(async () => {
  running = await startPostgres({ folder })
  const server = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
  await server.unsafe(`create role center_owner login createrole password 'practice'`)
  await server.unsafe('create database ajar owner center_owner')
  await server.end()
  const address = new URL(running.ownerUrl.replace(/postgres$/, 'ajar'))
  superuser = postgres(address.href, { max: 1, onnotice: () => {} })
  address.username = 'center_owner'
  address.password = 'practice'
  ownerUrl = address.href
  await migrate({ ownerUrl, databaseSecret })
})

afterAll(async () => {
  await superuser.end()
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an owner who is no superuser sets up a center, and again without adding anybody twice', async () => {
  await setUpCenter(ownerUrl, centerFile.parse(file), new Date())
  const renamed = { ...file, phone: '(555) 555-0199', staff: [{ ...file.staff[0]!, title: 'Senior case manager' }] }
  await setUpCenter(ownerUrl, centerFile.parse(renamed), new Date())
  const [counted] = await superuser`select
    (select count(*) from center) as centers, (select count(*) from account) as accounts,
    (select count(*) from staff_member) as staff, (select count(*) from client) as clients,
    (select count(*) from care_assignment) as assignments, (select count(*) from form_version) as forms,
    (select phone from center) as phone, (select title from staff_member) as title`
  expect(counted).toEqual({
    centers: '1',
    accounts: '1',
    staff: '1',
    clients: '1',
    assignments: '1',
    forms: '1',
    phone: '(555) 555-0199',
    title: 'Senior case manager',
  })
})

test('a second center is refused until each of them has a host', async () => {
  const second = { ...file, slug: 'south', clients: [] }
  const setUp = (given: object) => setUpCenter(ownerUrl, centerFile.parse({ ...given }), new Date())
  await expect(setUp(second)).rejects.toThrow('host: must be written')
  await expect(setUp({ ...second, host: 'south.practice.example' })).rejects.toThrow('"harbor" needs a host first')
  await setUp({ ...file, host: 'North.Practice.example' })
  await expect(setUp(second)).rejects.toThrow('host: must be written')
  // Two centers under one host are as hard to tell apart.
  await expect(setUp({ ...second, host: 'north.practice.example' })).rejects.toThrow('another center has this host')
  expect(await superuser`select slug, host from center`).toEqual([{ slug: 'harbor', host: 'north.practice.example' }])
})

test('the case manager who was set up sees their client, and the owner still reads nobody', async () => {
  const ground = openGround(running.ownerUrl.replace(/postgres$/, 'ajar'))
  const { tokenHash } = await signIn(ground, 'marcus@practice.example')
  await ground.close()
  const staff = postgres(running.ownerUrl.replace(/postgres$/, 'ajar'), {
    username: loginOf('staff'),
    password: passwordOf('staff', databaseSecret),
    max: 1,
  })
  const seen = await staff.begin(async (tx) => {
    await tx`select set_config('ajar.session', ${tokenHash}, true), set_config('ajar.at', ${new Date().toISOString()}, true)`
    return tx`select name from client`
  })
  await staff.end()
  expect(seen).toEqual([{ name: 'Rosa Delgado' }])
  const owner = postgres(ownerUrl, { max: 1 })
  expect(await owner`select name from client`).toEqual([])
  await owner.end()
})

test('a client who gets an address is not a second client, and staff who left open nothing', async () => {
  const later = {
    ...file,
    staff: [{ ...file.staff[0]!, left: true }],
    clients: [{ name: 'Rosa Delgado', bornOn: '1991-04-12', email: 'rosa@practice.example' }],
  }
  await setUpCenter(ownerUrl, centerFile.parse(later), new Date())
  const rows = await superuser`select c.name, a.email, (select left_at is not null from staff_member) as left
    from client c left join account a on a.id = c.account_id`
  expect(rows).toEqual([{ name: 'Rosa Delgado', email: 'rosa@practice.example', left: true }])
  const leftOn = () => superuser`select left_at from staff_member`
  const before = await leftOn()
  await setUpCenter(ownerUrl, centerFile.parse(later), new Date(Date.now() + 60_000))
  expect(await leftOn()).toEqual(before)
  await setUpCenter(ownerUrl, centerFile.parse(file), new Date())
  expect(await superuser`select left_at from staff_member`).toEqual([{ left_at: null }])
})

test('what an administrator changed here stays when the same file is read again, and a file without hours takes none', async () => {
  const withHours = { ...file, staff: [{ ...file.staff[0]!, hours: 'Mon to Fri, 9 to 5', phone: '(555) 555-0101' }] }
  await setUpCenter(ownerUrl, centerFile.parse(withHours), new Date())
  const staff = () => superuser`select title, hours, phone from staff_member`
  expect(await staff()).toEqual([{ title: 'Case manager', hours: 'Mon to Fri, 9 to 5', phone: '(555) 555-0101' }])
  await superuser`update staff_member set hours = 'Mon to Thu', phone = '(555) 555-0102'`
  await superuser`update center set phone = '(555) 555-0103'`
  await setUpCenter(ownerUrl, centerFile.parse(withHours), new Date())
  await setUpCenter(ownerUrl, centerFile.parse(file), new Date())
  expect(await staff()).toEqual([{ title: 'Case manager', hours: 'Mon to Thu', phone: '(555) 555-0102' }])
  expect(await superuser`select phone from center`).toEqual([{ phone: '(555) 555-0103' }])
  // What the file says anew is a change, and is made.
  await setUpCenter(ownerUrl, centerFile.parse({ ...file, phone: '(555) 555-0104' }), new Date())
  expect(await superuser`select phone from center`).toEqual([{ phone: '(555) 555-0104' }])
})

test('two clients of one name and birthday are two, and stay two', async () => {
  const james = { name: 'James Carter', bornOn: '1988-01-02' }
  const both = {
    ...file,
    clients: [
      { ...james, record: '1041' },
      { ...james, record: '1042' },
    ],
  }
  for (const _ of [1, 2]) await setUpCenter(ownerUrl, centerFile.parse(both), new Date())
  // The first was known before by name alone.
  const rows = await superuser`select record_number from client where name = 'James Carter' order by 1`
  expect(rows).toEqual([{ record_number: '1041' }, { record_number: '1042' }])
})

test('no center can have hours that would leave its clocks without an end', async () => {
  for (const hours of [
    { '1': ['17:00', '09:00'] },
    { '1': ['00:00', '00:00'] },
    { '8': ['09:00', '17:00'] },
    { '1': ['9', '17:00'] },
    { '1': ['09:00'] },
    { '1': '09:00' },
  ])
    await expect(superuser`update center set opening_hours = ${superuser.json(hours)}`).rejects.toThrow('center_hours')
  await superuser`update center set opening_hours = ${superuser.json({ '1': ['00:00', '23:59'], '7': ['09:00', '17:00'] })}`
})

test('a form published today in Chicago is not older than a paper signed there yesterday', async () => {
  const [{ at }] = (await superuser`select published_at as at from form_version`) as unknown as [{ at: Date }]
  expect(at).toEqual(new Date('2026-01-02T06:00:00Z'))
})

test.each([
  [{ ...file, timeZone: 'Chicago' }, 'timeZone: must be a time zone like America/Chicago.'],
  [
    { ...file, staff: [{ ...file.staff[0], email: 'marcus' }], clients: [] },
    'staff.0.email: must be an email address, like name@example.org.',
  ],
  [
    { ...file, clients: [{ name: 'James Carter', case_manager: 'nobody@practice.example' }] },
    'clients.0.case_manager: must be staff of this file with the role case_manager.',
  ],
  [
    { ...file, clients: [{ name: 'James Carter', doctor: 'marcus@practice.example' }] },
    'clients.0.doctor: must be staff of this file with the role doctor.',
  ],
  ['center.json is not readable as JSON', 'center.json is not readable as JSON'],
])('what is wrong with a file is said in one sentence', (given, sentence) => {
  expect(problemsOfFile(given)).toEqual([sentence])
})

test('and nothing is wrong with a good one', () => {
  expect(problemsOfFile(file)).toEqual([])
})
