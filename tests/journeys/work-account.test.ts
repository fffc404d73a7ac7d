import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { session, workAccount } from '#drizzle/tables/sign-in.ts'
import { freePort } from '#lib/launch/embedded-postgres.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { type Served, startWeb } from '../stage/web-server.ts'
import {
  clientSecret,
  type IdentityProvider,
  startIdentityProvider,
  twoFactors,
  type Vouched,
} from './identity-provider.ts'

// Staff sign in with the account of their organization, at a real OpenID provider.

let database: FreshDatabase
let ground: Ground
let web: Served
let provider: IdentityProvider
const say = saySignIn('en')

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  ground = openGround(database.ownerUrl)
  const port = await freePort()
  const own = { issuer: `http://127.0.0.1:${port}`, clientId: 'ajar', clientSecret, acr: twoFactors }
  // Under another name of this machine, the settings name the same provider in a way it does not name itself.
  const other = { ...own, issuer: `http://localhost:${port}` }
  web = await startWeb(database, { STAFF_PROVIDERS: JSON.stringify({ '127.0.0.1': own, localhost: other }) })
  const callbacks = [web.url, web.url.replace('127.0.0.1', 'localhost')].map((url) => `${url}/api/auth/callback/work`)
  provider = await startIdentityProvider(port, callbacks)
})

afterAll(async () => {
  await provider.close()
  await web.stop()
  await ground.close()
  await database.drop()
})

/** A browser that goes wherever it is led, at the portal and at the provider, and keeps the cookies of each. */
class Traveler {
  private readonly cookies = new Map<string, Map<string, string>>()
  /** Every address it was led to. */
  readonly led: string[] = []

  /** `stopBefore` names an address that is not asked for any more. */
  async go(address: string, stopBefore?: string): Promise<{ path: string; html: string }> {
    let url = new URL(address, web.url)
    for (let steps = 0; steps < 15; steps++) {
      this.led.push(url.href)
      const jar = this.cookies.get(url.origin) ?? new Map<string, string>()
      this.cookies.set(url.origin, jar)
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie, 'accept-language': 'en' } })
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
        if (value === '' || /max-age=0/i.test(line)) jar.delete(name!)
        else jar.set(name!, value!)
      }
      const to = answer.headers.get('location')
      if (!to) return { path: url.pathname + url.search, html: await answer.text() }
      url = new URL(to, url)
      if (stopBefore && url.pathname === stopBefore) return { path: url.pathname + url.search, html: '' }
    }
    throw new Error(`led in circles: ${this.led.slice(-3).join(' ')}`)
  }

  forget(name: RegExp): void {
    const jar = this.cookies.get(web.url)!
    const found = [...jar.keys()].filter((each) => name.test(each))
    expect(found).toHaveLength(1)
    for (const each of found) jar.delete(each)
  }

  value(name: string): string | undefined {
    return this.cookies.get(web.url)?.get(name)
  }

  hold(name: string, value: string): void {
    this.cookies.set(web.url, new Map([[name, value]]))
  }

  holds(name: string): boolean {
    return this.cookies.get(web.url)?.has(name) ?? false
  }
}

const marcus: Vouched = {
  subject: 'm-1',
  email: 'marcus@practice.example',
  isVerified: true,
  amr: ['pwd', 'otp', 'mfa'],
}

async function arrive(person: Vouched, returnTo = '') {
  provider.vouchesFor(person)
  const traveler = new Traveler()
  const arrived = await traveler.go(`/api/auth/work${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`)
  return { traveler, ...arrived }
}

const linked = async (subject: string) => ground.select().from(workAccount).where(eq(workAccount.subject, subject))

describe('somebody who works here', () => {
  test('finds the way from the page for everybody, and comes back to where they wanted to go', async () => {
    const traveler = new Traveler()
    expect((await traveler.go('/sign-in')).html).toContain('href="/sign-in/work"')
    expect((await traveler.go('/sign-in/work')).html).toContain('href="/api/auth/work"')
    const { path, html } = await arrive(marcus, '/staff/clients')
    expect(path).toBe('/staff/clients')
    expect(html).toContain('Rosa Delgado')
    expect(await linked('m-1')).toHaveLength(1)
  })

  test('gets a letter when their account is linked, and none when they come again', async () => {
    const priya = { ...marcus, subject: 'p-1', email: 'priya@practice.example' }
    const written = () => ground.select({ id: letter.id }).from(letter).where(eq(letter.toEmail, priya.email))
    await arrive(priya)
    expect(await written()).toHaveLength(1)
    await arrive(priya)
    expect(await written()).toHaveLength(1)
  })

  test('is known by the provider’s own name for them, whatever their address becomes', async () => {
    const { path } = await arrive({ ...marcus, email: 'hill@elsewhere.example', isVerified: false })
    expect(path).toBe('/staff')
  })

  test('without a second factor there gives ours before anything opens', async () => {
    const { path, traveler } = await arrive({ ...marcus, amr: ['pwd'] }, '/staff/clients')
    expect(traveler.holds('ajar-session')).toBe(true)
    expect(path).toContain('second-factor')
    expect((await traveler.go('/staff/clients')).html).not.toContain('Rosa Delgado')
  })

  test('is believed to have given a second factor in the context that the settings name', async () => {
    const { html } = await arrive({ ...marcus, amr: ['pwd'], acr: twoFactors }, '/staff/clients')
    expect(html).toContain('Rosa Delgado')
  })

  test('whom their organization asked an hour ago works, and is asked again there before anything is changed', async () => {
    const { traveler, html } = await arrive({ ...marcus, minutesAgo: 60 }, '/staff/clients')
    expect(html).toContain('Rosa Delgado')
    const codes = '/staff/second-factor/codes'
    const door = await traveler.go(codes)
    const [again] = /\/api\/auth\/work\?again=1[^"]*/.exec(door.html)!
    provider.vouchesFor(marcus)
    const arrived = await traveler.go(again.replaceAll('&amp;', '&'))
    expect(traveler.led.some((url) => url.includes('prompt=login') && url.includes('max_age=0'))).toBe(true)
    expect(arrived.path).toContain(codes)
  })

  test('whom their organization sends back without asking again is told so, and changes nothing', async () => {
    const { traveler } = await arrive({ ...marcus, minutesAgo: 60 })
    const { path, html } = await traveler.go('/api/auth/work?again=1&returnTo=/sign-in/second-factor?by=work')
    expect(path).toBe('/sign-in/second-factor?by=work')
    expect(html).toContain(saySecondFactor('en')('give.workStale'))
    expect((await traveler.go('/staff/second-factor/codes')).path).toContain('/sign-in/second-factor')
  })

  test('whom their organization asked longer ago than a session lasts gives our second factor', async () => {
    const { path } = await arrive({ ...marcus, minutesAgo: 13 * 60 }, '/staff/clients')
    expect(path).toContain('second-factor')
  })

  test('is led to no other site afterwards', async () => {
    const { traveler } = await arrive(marcus, '//elsewhere.example/staff')
    expect(traveler.led.filter((url) => url.includes('elsewhere.example') && !url.includes('returnTo'))).toEqual([])
  })

  test('ends the session that was open in their browser, and gets a new secret for it', async () => {
    const { traveler } = await arrive(marcus)
    const before = [traveler.value('ajar-session'), traveler.value('ajar-browser')]
    expect((await traveler.go('/api/auth/work')).path).toBe('/staff')
    const after = [traveler.value('ajar-session'), traveler.value('ajar-browser')]
    for (const [n, value] of before.entries()) {
      expect(value).toBeTruthy()
      expect(after[n]).not.toBe(value)
    }
    const kept = new Traveler()
    kept.hold('ajar-session', before[0]!)
    expect((await kept.go('/staff')).path).toMatch(/^\/sign-in/)
  })

  test('opens nothing any more once they left', async () => {
    const wanda = { subject: 'd-1', email: 'dana@practice.example', isVerified: true, amr: ['mfa'] }
    expect((await arrive(wanda)).path).toBe('/staff')
    const [own] = await linked('d-1')
    await ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.id, own!.staffId))
    const { path, traveler } = await arrive(wanda)
    expect(path).toBe('/sign-in/work?unknown=1')
    expect(traveler.holds('ajar-session')).toBe(false)
    await ground.update(staffMember).set({ leftAt: null }).where(eq(staffMember.id, own!.staffId))
  })
})

describe('nobody is let in', () => {
  test.each([
    [
      'whose address the provider has not verified',
      { ...marcus, subject: 'u-1', email: 'priya@practice.example', isVerified: false },
    ],
    ['who is family and works nowhere here', { ...marcus, subject: 'e-1', email: 'elena@practice.example' }],
    ['whom nobody knows', { ...marcus, subject: 'n-1', email: 'nobody@practice.example' }],
    ['under the address of somebody who has another account there', { ...marcus, subject: 'm-2' }],
  ])('%s', async (_who, person) => {
    const [accounts, sessions] = [await ground.select().from(account), await ground.select().from(session)]
    const { path, html, traveler } = await arrive(person)
    expect(path).toBe('/sign-in/work?unknown=1')
    expect(html).toContain(say('workUnknown').slice(0, 30))
    expect(traveler.holds('ajar-session')).toBe(false)
    expect(await linked(person.subject)).toEqual([])
    expect(await ground.select().from(account)).toHaveLength(accounts.length)
    expect(await ground.select().from(session)).toHaveLength(sessions.length)
  })

  /** Goes as far as the provider’s answer, without taking it back. */
  async function answerOfProvider(): Promise<{ traveler: Traveler; back: string }> {
    provider.vouchesFor(marcus)
    const traveler = new Traveler()
    return { traveler, back: (await traveler.go('/api/auth/work', '/api/auth/callback/work')).path }
  }

  test('by an answer that is sent a second time', async () => {
    const { traveler, back } = await answerOfProvider()
    expect((await traveler.go(back)).path).toBe('/staff')
    expect((await traveler.go(back)).path).toBe('/sign-in/work?trouble=1')
  })

  test('by an answer that another browser asked for', async () => {
    const { back } = await answerOfProvider()
    const other = new Traveler()
    expect((await other.go(back)).path).toBe('/sign-in/work?trouble=1')
    expect(other.holds('ajar-session')).toBe(false)
  })

  test.each([/state/, /nonce/, /pkce/])('when what ties the answer to the browser is gone: %s', async (name) => {
    const { traveler, back } = await answerOfProvider()
    traveler.forget(name)
    expect((await traveler.go(back)).path).toBe('/sign-in/work?trouble=1')
    expect(traveler.holds('ajar-session')).toBe(false)
  })

  test('by a provider that says it is another than the settings name', async () => {
    provider.vouchesFor(marcus)
    const traveler = new Traveler()
    const { path } = await traveler.go(`${web.url.replace('127.0.0.1', 'localhost')}/api/auth/work`)
    expect(traveler.led.some((url) => url.includes('/api/auth/callback/work?code='))).toBe(true)
    expect(path).toBe('/sign-in/work?trouble=1')
  })

  test('where the provider does not answer', async () => {
    await provider.close()
    expect((await new Traveler().go('/api/auth/work')).path).toBe('/sign-in/work?trouble=1')
  })
})
