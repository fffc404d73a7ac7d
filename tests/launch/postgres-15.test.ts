import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { client } from '#drizzle/tables/people.ts'
import { migrate } from '#lib/database/migrate.ts'
import { leftForSuperuser } from '#lib/database/quiet-catalogue.ts'
import { centerFile } from '#lib/launch/center-file.ts'
import { type RunningPostgres, startPostgres } from '#lib/launch/embedded-postgres.ts'
import { setUpCenter } from '#lib/launch/set-up-center.ts'
import { cookieFor } from '../leaks/compare.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// Follows the steps of RUNNING for a real center on the oldest PostgreSQL that is supported, as Debian 12 ships it.

const installed = '/usr/lib/postgresql/15/bin'
const isInstalled = existsSync(join(installed, 'postgres')) && existsSync(join(installed, 'psql'))
const databaseSecret = 'only-for-tests-0123456789abcdef-0123456789'

test('PostgreSQL 15 is on this machine', (context) => {
  if (isInstalled) return
  const why = `PostgreSQL 15 is not in ${installed}, so the steps of RUNNING are not tried on it (apt-get install postgresql-15)`
  if (process.env.CI) throw new Error(why)
  context.skip(why)
})

describe.runIf(isInstalled)('a center on PostgreSQL 15, made by the steps of RUNNING', () => {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-postgres-15-'))
  const at = new Date(Date.now() - 60_000)
  let running: RunningPostgres
  let superuserUrl: string
  let ownerUrl: string
  let web: Served | undefined

  beforeAll(async () => {
    running = await startPostgres({ folder, installed })
    const [, steps] = /```sql\n([^`]+)```/.exec(readFileSync('lib/RUNNING.md', 'utf8'))!
    execFileSync(join(installed, 'psql'), ['-v', 'ON_ERROR_STOP=1', '-q', '-d', running.ownerUrl], { input: steps! })
    superuserUrl = running.ownerUrl.replace(/postgres$/, 'ajar')
    const address = new URL(superuserUrl)
    address.username = 'center_owner'
    address.password = 'choose-one'
    ownerUrl = address.href
  })

  afterAll(async () => {
    await web?.stop()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is migrated by an owner who is no superuser and inherits nothing, and again', async () => {
    const first = await migrate({ ownerUrl, databaseSecret })
    expect(first.rights).toBe('replaced')
    expect(await migrate({ ownerUrl, databaseSecret })).toEqual({ migrations: [], rights: 'unchanged' })
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    const [own] = await owner`select current_setting('server_version_num')::int / 10000 as version,
      rolsuper, rolinherit from pg_roles where rolname = current_user`
    await owner.end()
    expect(own).toEqual({ version: 15, rolsuper: false, rolinherit: false })
  })

  test('tells no login what PostgreSQL itself could count, and says what a superuser has left out', async () => {
    expect(await leftForSuperuser(ownerUrl)).toEqual([])
    const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} })
    await superuser.unsafe('grant execute on function pg_stat_get_live_tuples(oid) to public')
    await superuser.unsafe('grant connect on database template1 to public')
    const left = await leftForSuperuser(ownerUrl)
    await superuser.unsafe('revoke execute on function pg_stat_get_live_tuples(oid) from public')
    await superuser.unsafe('revoke connect on database template1 from public')
    await superuser.end()
    expect(left).toEqual([
      expect.stringContaining('(pg_stat_get_live_tuples(oid), …): run drizzle/quiet-catalogue.sql'),
      expect.stringContaining('revoke connect on database template1 from public'),
    ])
  })

  test('is set up from a file, and its owner reads nobody', async () => {
    const file = {
      slug: 'harbor',
      name: 'Harbor Street Center (practice data)',
      timeZone: 'America/Chicago',
      place: 'us-mn',
      phone: '(555) 555-0100',
      openingHours: { '1': ['09:00', '17:00'] },
      form: { label: 'Form 1', publishedOn: '2026-01-02', hasPart2Statement: true },
      staff: [
        { name: 'Marcus Hill', email: 'marcus@practice.example', title: 'Case manager', roles: ['case_manager'] },
      ],
      clients: [{ name: 'Rosa Delgado', bornOn: '1991-04-12', case_manager: 'marcus@practice.example' }],
    }
    await setUpCenter(ownerUrl, centerFile.parse(file), at)
    const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
    expect(await owner`select name from client`).toEqual([])
    await owner.end()
  })

  test('lets a family member read what was released, and no more once it is taken back', async () => {
    const ground = openGround(superuserUrl)
    const [rosa] = await ground.select().from(client)
    const [form] = await ground.select().from(formVersion)
    const centerId = rosa!.centerId
    const telling = story('Rosa lets Elena know who her case manager is', {
      center: { id: centerId },
      forms: { 'Form 1': { id: form!.id } },
      since: at,
    })
      .client('Rosa Delgado', { id: rosa!.id, signsIn: false })
      .familyMember('Elena Delgado', { email: 'elena@practice.example' })
      .releases('case_manager', 'case_manager_contact')
    // Those three are there already, from the file.
    const { center: _center, formVersion: _form, client: _rosa, ...rows } = telling.rows
    await plant(ground, { rows })
    const releaseId = rows.release![0]!.id
    const { token } = await signIn(ground, 'elena@practice.example')
    await ground.close()
    const databaseUrl = new URL(superuserUrl)
    databaseUrl.username = databaseUrl.password = ''
    const drop = async () => {}
    web = await startWeb({ databaseUrl: databaseUrl.href, ownerUrl: superuserUrl, databaseSecret, drop })
    const cookie = await cookieFor(token)
    const names = async () =>
      (await (await fetch(`${web!.url}/family`, { headers: { cookie } })).text()).includes('Marcus Hill')
    expect(await names()).toBe(true)
    const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} })
    await superuser`insert into release_event (center_id, id, release_id, kind, at, by_account_id, words)
      values (${centerId}, ${crypto.randomUUID()}, ${releaseId}, 'revoked', ${new Date()}, ${crypto.randomUUID()}, '')`
    await superuser.end()
    expect(await names()).toBe(false)
  })
})
