import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { lookup } from '#drizzle/tables/listening/asking.ts'
import { account } from '#drizzle/tables/people.ts'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// What somebody chose is said and kept, and what is known of them is not asked again.

let database: FreshDatabase
let served: Served
let ground: Ground
let elena: Scriptless

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  ground = openGround(database.ownerUrl)
  served = await startWeb(database)
  const { token } = await signIn(ground, 'elena@practice.example')
  elena = new Scriptless(served.url)
  elena.cookies.set('ajar-session', (await cookieFor(token)).slice('ajar-session='.length))
})

afterAll(async () => {
  await ground.close()
  await served.stop()
  await database.drop()
})

const lettersIn = async () =>
  (await ground.select().from(account).where(eq(account.email, 'elena@practice.example')))[0]!.language

async function speaks(visitor: Scriptless, address: string, from: string) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, referer: served.url + from, 'accept-language': 'en' }
  const answer = await fetch(served.url + address, { headers, redirect: 'manual' })
  for (const line of answer.headers.getSetCookie()) visitor.cookies.set(line.split('=')[0]!, /=([^;]*)/.exec(line)![1]!)
  return answer.headers.get('location')!.replace(served.url, '')
}

test('another language is said once, on the page it was chosen on, and changes no letter', async () => {
  const before = await lettersIn()
  const led = await speaks(elena, '/language/es', '/family/reports?after=1')
  expect(led).toBe('/family/reports?after=1&spoken=page')
  const { html } = await elena.get('/family?spoken=page')
  expect(html).toContain(`role="status" tabindex="-1" autofocus>${sayShared('es')('spoken.page')} `)
  expect(html).toContain(sayShared('es')('spoken.stay'))
  expect((await elena.get('/family')).html).not.toContain(sayShared('es')('spoken.page'))
  expect(await lettersIn()).toBe(before)
  const stranger = new Scriptless(served.url)
  await speaks(stranger, '/language/es', '/help-now')
  const { html: open } = await stranger.get('/help-now?spoken=page')
  expect(open).toContain(sayShared('es')('spoken.page'))
  expect(open).not.toContain(sayShared('es')('spoken.stay'))
})

test('letters follow the account page, which says so', async () => {
  const form = elena.formIn((await elena.get('/family/account')).html, 'Guardar')
  form.set('form', 'language')
  form.set('language', 'en')
  const { location } = await elena.post('/family/account', form)
  expect(withoutProofs(location!)).toBe('/language/en?letters=1')
  const led = await speaks(elena, location!, '/family/account')
  expect(withoutProofs(led)).toBe('/family/account?letters=1')
  expect((await elena.get(led)).html).toContain(sayShared('en')('spoken.letters'))
  expect(await lettersIn()).toBe('en')
})

test('whoever is signed in is not asked for an address that is known', async () => {
  const { html } = await elena.get('/ask')
  expect(html).toContain(sayAsk('en')('emailKnown', { email: 'elena@practice.example' }))
  expect(html).not.toContain('name="email"')
  const form = elena.formIn(html)
  for (const [name, value] of [
    ['aboutName', 'Somebody New'],
    ['yourName', 'Elena'],
    ['relationship', 'aunt'],
  ] as const)
    form.set(name, value)
  expect((await elena.post('/ask', form)).location).toBe('/ask/answer')
  const [asked] = await ground.select().from(lookup).where(eq(lookup.aboutName, 'Somebody New'))
  expect(asked?.askerEmail).toBe('elena@practice.example')
  expect((await new Scriptless(served.url).get('/ask')).html).toContain('name="email"')
})
