import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { answerSteps, beginReport } from '../stage/tell-report.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// Several people use one browser: what one of them tells there belongs to nobody else.

let database: FreshDatabase
let served: Served
let ground: Ground
let owner: postgres.Sql
const say = sayTell('en')

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  ground = openGround(database.ownerUrl)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  served = await startWeb(database)
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await ground.close()
  await database.drop()
})

const sessionOf = (name: string) => signIn(ground, `${name}@practice.example`)

/** A browser in which somebody is signed in, or nobody is. */
async function browserOf(name: string | null): Promise<Scriptless> {
  const visitor = new Scriptless(served.url)
  if (!name) return visitor
  const [cookie, value] = (await cookieFor((await sessionOf(name)).token)).split('=')
  visitor.cookies.set(cookie!, value!)
  return visitor
}

/**
 * Answers every page of a report and sends it. Gives the check page, the confirmation, and whose account the report
 * went to.
 */
async function tells(visitor: Scriptless) {
  const { path, form, html: check } = await answerSteps(visitor)
  const sent = await visitor.get((await visitor.post(path, form)).location!)
  const [report] = await owner<{ email: string | null }[]>`
    select a.email from report r left join account a on a.id = r.account_id order by r.received_at desc limit 1`
  return { check, sent: sent.html, account: report!.email }
}

test('what a family member tells while signed in is found in their account, and they are told so', async () => {
  const { check, sent, account } = await tells(await browserOf('elena'))
  expect(account).toBe('elena@practice.example')
  expect(check).toContain(say('check.asAccount', { email: account! }))
  expect(sent).toContain(say('sent.asAccount', { email: account! }))
})

test.each([['rosa'], ['marcus'], [null]])(
  'what is told in a browser where %s is signed in belongs to nobody, and the writer is told so',
  async (name) => {
    const { check, sent, account } = await tells(await browserOf(name))
    expect(account).toBeNull()
    expect(check).toContain(say('check.asNobody'))
    expect(sent).toContain(say('sent.asNobody'))
    expect(check + sent).not.toContain(`${name}@practice.example`)
  },
)

test('the database takes no report for the account of a client or of staff', async () => {
  const sql = postgres(database.databaseUrl, {
    username: loginOf('public'),
    password: passwordOf('public', database.databaseSecret),
    max: 1,
  })
  const put = (session: string, account: string, center: string) =>
    sql.begin(async (tx) => {
      await tx`select set_config('ajar.session', ${session}, true), set_config('ajar.at', ${new Date().toISOString()}, true),
        set_config('ajar.form_key', ${account}, true), set_config('ajar.status', ${account}, true)`
      await tx`insert into lookup (center_id, id, form_key, account_id, about_name, asker_name, asker_relationship, asker_email, at)
        values (${center}, gen_random_uuid(), ${account}, ${account}, '', '', '', '', ${new Date()})`
    })
  for (const [name, outcome] of [
    ['elena', 'taken'],
    ['rosa', '42501'],
    ['marcus', '42501'],
  ] as const) {
    const [found] = await owner<{ id: string; center_id: string }[]>`
      select id, center_id from account where email = ${`${name}@practice.example`}`
    const { tokenHash } = await sessionOf(name)
    const code = await put(tokenHash, found!.id, found!.center_id).then(
      () => 'taken',
      (error: { code?: string }) => error.code,
    )
    expect(code, name).toBe(outcome)
  }
  await sql.end()
})

test('what was begun can be thrown away, and after a day is not there for whoever comes next', async () => {
  const visitor = await browserOf(null)
  const [kept, thrown] = [await beginReport(visitor), await beginReport(visitor)]
  const list = await visitor.get('/tell')
  expect(list.html).toContain(kept)
  const discard = visitor.formIn(list.html, say('discard'))
  expect(discard.get('draft')).toBe(thrown.split('/')[2])
  expect(withoutProofs((await visitor.sends('/tell', discard)).location)).toBe('/tell?did=removed')
  const left = await visitor.get('/tell')
  expect(left.html).toContain(kept)
  expect(left.html).not.toContain(thrown)
  expect((await visitor.get(thrown)).status).toBe(404)

  await owner`update report_draft set updated_at = now() - interval '25 hours'`
  expect((await visitor.get('/tell')).html).not.toContain(kept)
  expect((await visitor.get(kept)).status).toBe(404)
})

test('nobody throws away what another browser began', async () => {
  const [mine, theirs] = [await browserOf(null), await browserOf(null)]
  const draft = await beginReport(mine)
  await beginReport(theirs)
  const form = theirs.formIn((await theirs.get('/tell')).html, say('discard'))
  form.set('draft', draft.split('/')[2]!)
  await theirs.post('/tell', form)
  expect((await mine.get(draft)).status).toBe(200)
})
