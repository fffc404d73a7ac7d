import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { center } from '#drizzle/tables/centers.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { rateLimit, session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { plantPracticeApps } from '#lib/launch/practice-apps.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { seeDoor, wayIn } from '#lib/second-factor/see/see-door.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { codeOf, signIn } from '#tests/stage/sign-in.ts'

// The door for staff asks a session the same questions as every page does, whatever is done there.

type AtDoor = Viewer<'gate'> & { session: string }

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
  await practice.ground.delete(rateLimit)
})

const noApp = { totpSecret: null, totpConfirmedAt: null, totpStep: 0 }
const named = eq(staffMember.name, 'Grace Olsen')
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const own = () => practice.ground.select().from(staffMember).where(named)

async function sessionWith(more: Parameters<typeof signIn>[3] = {}): Promise<AtDoor> {
  const at = new Date()
  const { tokenHash } = await signIn(practice.ground, email, at, more)
  return { audience: 'gate', at, host, session: tokenHash, browser: 'b' }
}

const byLetter = () => sessionWith({ secondFactorAt: null })
const set = crypto.randomUUID()
const newKey = () => crypto.randomUUID()
const isWorking = (viewer: AtDoor, token = '') =>
  isAlive({ ...viewer, audience: 'staff', session: token ? hashOf(token) : viewer.session })
let newSecret: string

/** Everything at the door, by its file. Each says whether this session was let in. */
const acts: Record<string, (viewer: AtDoor) => Promise<boolean>> = {
  'see-door': async (viewer) => (await seeDoor(viewer)) !== null,
  'see-new-app': async (viewer) =>
    typeof (await seeNewApp(viewer, set)) === 'object' && Boolean(await seeNewApp(viewer, set)),
  'add-app': async (viewer) => (await addApp(viewer, { set, code: codeOf(newSecret), key: newKey() })).ok,
  'give-app-code': async (viewer) =>
    (await giveAppCode(viewer, { code: codeOf(practiceAppSecret()), key: newKey() })).ok,
}

test('everything that is done or read at the door is tried here', () => {
  const files = globSync('lib/second-factor/{do,see}/*.ts').map((file) => basename(file, '.ts'))
  expect(files.filter((file) => file !== 'see-practice-code').sort()).toEqual(Object.keys(acts).sort())
})

const stale: Record<string, () => Promise<AtDoor>> = {
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

describe.each(Object.entries(acts))('%s', (what, act) => {
  beforeEach(async () => {
    await practice.ground.update(staffMember).set(noApp)
    await plantPracticeApps(practice.ownerUrl, minutesAgo(60))
    newSecret = ((await seeNewApp(await sessionWith(), set)) as { secret: string }).secret
  })

  test.each(Object.entries(stale))('is refused to %s, and nothing is written', async (_kind, open) => {
    const [viewer, before] = [await open(), await own()]
    expect(await act(viewer)).toBe(false)
    expect(await own()).toEqual(before)
  })

  test('is refused once the account is closed, and once its owner has left', async () => {
    const ofGrace = eq(account.email, email)
    await practice.ground.update(account).set({ closedAt: new Date() }).where(ofGrace)
    const afterClosing = await act(await sessionWith())
    await practice.ground.update(account).set({ closedAt: null }).where(ofGrace)
    expect(afterClosing).toBe(false)
    await practice.ground.update(staffMember).set({ leftAt: new Date() }).where(named)
    const afterLeaving = await act(await sessionWith())
    await practice.ground.update(staffMember).set({ leftAt: null }).where(named)
    expect(afterLeaving).toBe(false)
  })

  test('is open to a session that counts', async () => {
    expect(await act(await sessionWith())).toBe(true)
  })

  const opensMore = what === 'see-door' || what.startsWith('give-')
  test.runIf(!opensMore)('is refused to a letter alone, and to a second factor of 16 minutes ago', async () => {
    const before = await own()
    expect(await act(await byLetter())).toBe(false)
    expect(await act(await sessionWith({ secondFactorAt: minutesAgo(16) }))).toBe(false)
    expect(await own()).toEqual(before)
  })
})

describe('whoever has a second factor', () => {
  beforeEach(async () => {
    await practice.ground.update(staffMember).set(noApp)
    await plantPracticeApps(practice.ownerUrl, minutesAgo(60))
  })

  test('is no staff by the letter alone, and is led to the second factor', async () => {
    const viewer = await byLetter()
    expect(await isWorking(viewer)).toBe(false)
    expect(await wayIn({ ...viewer, audience: 'staff' }, '/staff/clients')).toBe(
      '/sign-in/second-factor?returnTo=%2Fstaff%2Fclients',
    )
  })

  test('is given a new token with a right code, and the old one is dead', async () => {
    const viewer = await byLetter()
    const given = await giveAppCode(viewer, { code: codeOf(practiceAppSecret()), key: newKey() })
    expect(await isWorking(viewer)).toBe(false)
    expect(await isWorking(viewer, given.ok ? given.value.token : '')).toBe(true)
  })

  test('is led to the same session by the second press of a button, and by no other form', async () => {
    const [viewer, key, code] = [await byLetter(), newKey(), codeOf(practiceAppSecret())]
    const first = await giveAppCode(viewer, { code, key })
    expect(first.ok).toBe(true)
    expect(await giveAppCode(viewer, { code, key })).toEqual(first)
    const other = { code: codeOf(practiceAppSecret(), Date.now() + 30_000), key: newKey() }
    expect(await giveAppCode(viewer, other)).toEqual({ ok: false, refusal: 'sign_in_again' })
    const token = hashOf(first.ok ? first.value.token : '')
    await practice.ground.update(session).set({ endedAt: new Date() }).where(eq(session.tokenHash, token))
    expect((await giveAppCode(viewer, { code, key })).ok).toBe(false)
  })

  test('cannot use a code twice', async () => {
    const code = codeOf(practiceAppSecret())
    expect((await giveAppCode(await byLetter(), { code, key: newKey() })).ok).toBe(true)
    expect((await giveAppCode(await byLetter(), { code, key: newKey() })).ok).toBe(false)
  })

  test('has it stored sealed: neither the secret nor another’s seal is of use', async () => {
    const rows = await practice.ground.select().from(staffMember)
    expect(rows.every(({ totpSecret }) => totpSecret && !totpSecret.includes(practiceAppSecret()))).toBe(true)
    const other = rows.find(({ name }) => name === 'Tom Baker')!
    await practice.ground.update(staffMember).set({ totpSecret: other.totpSecret }).where(named)
    expect((await giveAppCode(await byLetter(), { code: codeOf(practiceAppSecret()), key: newKey() })).ok).toBe(false)
  })
})

describe('whoever has no second factor yet', () => {
  beforeEach(async () => {
    await practice.ground.update(staffMember).set({ ...noApp, joinedAt: minutesAgo(60) })
    await practice.ground.update(center).set({ secondFactorGraceDays: 0 })
  })

  test('is no staff, and is led to set one up; then they work', async () => {
    const viewer = await byLetter()
    expect(await isWorking(viewer)).toBe(false)
    expect(await wayIn({ ...viewer, audience: 'staff' }, '/staff')).toBe('/staff/second-factor?returnTo=%2Fstaff')
    const { secret } = (await seeNewApp(viewer, set)) as { secret: string }
    const wrong = await addApp(viewer, { set, code: '000000', key: newKey() })
    expect(wrong).toEqual({ ok: false, refusal: 'wrong_app_code' })
    const added = await addApp(viewer, { set, code: codeOf(secret), key: newKey() })
    expect(await isWorking(viewer, added.ok ? added.value.token : '')).toBe(true)
  })

  test('works for the days their center allows, and not a minute longer', async () => {
    await practice.ground.update(center).set({ secondFactorGraceDays: 3 })
    const joined = (minutes: number) =>
      practice.ground
        .update(staffMember)
        .set({ joinedAt: minutesAgo(3 * 24 * 60 - minutes) })
        .where(named)
    await joined(5)
    expect(await isWorking(await byLetter())).toBe(true)
    await joined(-1)
    expect(await isWorking(await byLetter())).toBe(false)
  })

  test('sets one up once: of two sessions at the same moment, the later is asked for the second factor', async () => {
    const viewers = await Promise.all([byLetter(), byLetter()])
    const code = codeOf(((await seeNewApp(viewers[0], set)) as { secret: string }).secret)
    const added = await Promise.all(viewers.map((viewer) => addApp(viewer, { set, code, key: newKey() })))
    expect(added.filter(({ ok }) => ok)).toHaveLength(1)
    expect(added.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'step_up' })
  })
})

test('tries at the second factor are counted for the person, however many sessions they open', async () => {
  await plantPracticeApps(practice.ownerUrl, minutesAgo(60))
  const nadia = async () => {
    const at = new Date()
    const { tokenHash } = await signIn(practice.ground, 'nadia@practice.example', at, { secondFactorAt: null })
    return { audience: 'gate', at, host, session: tokenHash, browser: 'b' } as const
  }
  const right = () => codeOf(practiceAppSecret())
  for (let tries = 0; tries < 10; tries++) {
    const code = String((Number(right()) + 1 + tries) % 1_000_000).padStart(6, '0')
    expect(await giveAppCode(await nadia(), { code, key: newKey() })).toEqual({ ok: false, refusal: 'wrong_app_code' })
  }
  expect(await giveAppCode(await nadia(), { code: right(), key: newKey() })).toEqual({ ok: false, refusal: 'too_many' })
})
