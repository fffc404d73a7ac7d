import { eq } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { center } from '#drizzle/tables/centers.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { confirmSecondFactor } from '#lib/sign-in/do/confirm-second-factor.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { seeSecondFactor } from '#lib/sign-in/see/see-second-factor.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'

// The door for staff asks a session the same questions as every page does, whatever is done there.

let practice: PracticeCenter
const email = 'grace@practice.example'
const host = 'harbor.example'

beforeAll(async () => {
  practice = await openPracticeCenter()
  // Another center on the same deployment, under a host of its own.
  await practice.ground.update(center).set({ host })
  await plant(practice.ground, story('another center', { center: { host: 'other.example' }, since: new Date() }))
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.ground.update(staffMember).set({ totpSecret: null, totpConfirmedAt: null, totpStep: 0 })
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

async function sessionWith(more: Parameters<typeof signIn>[3] = {}): Promise<Viewer<'gate'> & { session: string }> {
  const at = new Date()
  const { tokenHash } = await signIn(practice.ground, email, at, more)
  return { audience: 'gate', at, host, session: tokenHash, browser: 'b' }
}

const grace = async () => {
  const [row] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, 'Grace Olsen'))
  return row!
}

const codeOf = (secret: string, at = Date.now()) =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: at })

/** An app that shows its secret to whoever sets it up, in a session that counts. */
async function appSetUp(): Promise<string> {
  const seen = await seeSecondFactor(await sessionWith())
  return seen!.secret
}

/** Everything at the door, each as far as it can go with this session. It says whether anything was let in. */
const acts: Record<string, (viewer: Viewer<'gate'> & { session: string }, secret: string) => Promise<boolean>> = {
  'seeing the page that sets an app up': async (viewer) => (await seeSecondFactor(viewer)) !== null,
  'giving the right code': async (viewer, secret) =>
    (await confirmSecondFactor(viewer, { code: codeOf(secret), key: crypto.randomUUID() })).ok,
}

const stale: Record<string, () => Promise<Viewer<'gate'> & { session: string }>> = {
  'a session that was idle for two hours': () => sessionWith({ seenAt: minutesAgo(120) }),
  'a session that was idle for 31 minutes': () => sessionWith({ seenAt: minutesAgo(31) }),
  'a session past its twelve hours': () => sessionWith({ expiresAt: minutesAgo(1) }),
  'a session that was ended': () => sessionWith({ endedAt: minutesAgo(1) }),
  'a session under the host of another center': async () => ({ ...(await sessionWith()), host: 'other.example' }),
  'a session under no host': async () => ({ ...(await sessionWith()), host: null }),
  'a session of yesterday’s instant': async () => ({ ...(await sessionWith()), at: minutesAgo(24 * 60) }),
  'no session': async () => ({ ...(await sessionWith()), session: '' }),
  'a session nobody opened': async () => ({ ...(await sessionWith()), session: hashOf('guessed') }),
}

for (const [what, act] of Object.entries(acts)) {
  test.each(Object.entries(stale))(`${what} is refused to %s, and nothing is written`, async (_kind, open) => {
    const secret = await appSetUp()
    const viewer = await open()
    const before = await grace()
    expect(await act(viewer, secret)).toBe(false)
    expect(await grace()).toEqual(before)
  })

  test(`${what} is refused once the account is closed, and once its owner has left`, async () => {
    const secret = await appSetUp()
    const own = eq(account.email, email)
    await practice.ground.update(account).set({ closedAt: new Date() }).where(own)
    expect(await act(await sessionWith(), secret)).toBe(false)
    await practice.ground.update(account).set({ closedAt: null }).where(own)
    await practice.ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.name, 'Grace Olsen'))
    expect(await act(await sessionWith(), secret)).toBe(false)
    await practice.ground.update(staffMember).set({ leftAt: null }).where(eq(staffMember.name, 'Grace Olsen'))
  })

  test(`${what} is open to a session that counts`, async () => {
    const secret = await appSetUp()
    expect(await act(await sessionWith(), secret)).toBe(true)
  })
}

test('a right code gives the session a new token, and the old one is dead', async () => {
  const secret = await appSetUp()
  const viewer = await sessionWith()
  const confirmed = await confirmSecondFactor(viewer, { code: codeOf(secret), key: crypto.randomUUID() })
  const renewed = hashOf(confirmed.ok ? confirmed.value.token : '')
  expect(await isAlive({ ...viewer, audience: 'staff' })).toBe(false)
  expect(await isAlive({ ...viewer, audience: 'staff', session: renewed })).toBe(true)
})

test('the second press of the same button is led to the same session; another form with the old token is not', async () => {
  const secret = await appSetUp()
  const [viewer, key, code] = [await sessionWith(), crypto.randomUUID(), codeOf(secret)]
  const first = await confirmSecondFactor(viewer, { code, key })
  expect(await confirmSecondFactor(viewer, { code, key })).toEqual(first)
  const other = await confirmSecondFactor(viewer, {
    code: codeOf(secret, Date.now() + 30_000),
    key: crypto.randomUUID(),
  })
  expect(other).toEqual({ ok: false, refusal: 'wrong_code' })
  const token = hashOf(first.ok ? first.value.token : '')
  await practice.ground.update(session).set({ endedAt: new Date() }).where(eq(session.tokenHash, token))
  expect((await confirmSecondFactor(viewer, { code, key })).ok).toBe(false)
})
