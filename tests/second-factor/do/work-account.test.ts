import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { center } from '#drizzle/tables/centers.ts'
import { workAccount } from '#drizzle/tables/sign-in.ts'
import { appSecretFor } from '#lib/auth/secret.ts'
import type { WorkAccount } from '#lib/auth/work-account.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { removeWorkAccount } from '#lib/second-factor/do/remove-work-account.ts'
import { resetSecondFactor } from '#lib/second-factor/do/reset-second-factor.ts'
import { writtenSecret } from '#lib/second-factor/rules/totp.ts'
import { enterByWorkAccount } from '#lib/sign-in/do/enter-by-work-account.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { host, minutesAgo, newKey, openDoor } from './door-stage.ts'

// Somebody who gives their second factor at their organization has one: nothing less opens the door beside it.

let door: Awaited<ReturnType<typeof openDoor>>
const name = 'Tom Baker'
const toms: WorkAccount = {
  issuer: 'https://login.example',
  subject: 't-1',
  email: 'tom@practice.example',
  secondFactorAt: null,
}
const links = () => door.ground.select().from(workAccount)

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.ground.delete(workAccount)
  await door.clear()
})

/** Tom comes from his organization. What he works with then, if he is let in. */
async function arrive(more: Partial<WorkAccount> = {}) {
  const at = new Date()
  const viewer = { audience: 'public', at, host, session: null, browser: 'b' } as const
  const entered = await enterByWorkAccount(viewer, { ...toms, ...more })
  if (!entered.ok) throw new Error(entered.refusal)
  const { token } = entered.value
  return { token, viewer: await door.sessionOf('tom', { secondFactorAt: null }) }
}

async function addOwnApp(viewer: Awaited<ReturnType<typeof door.sessionOf>>, word = '') {
  const set = newKey()
  const secret = writtenSecret(appSecretFor(`${(await door.idOf(name)).id} ${set}`))
  return addApp(viewer, { set, code: codeOf(secret), word, key: newKey() })
}

describe('a letter alone, beside a work account', () => {
  test('sets no app up once the organization asked for a second factor, not even in the days of grace', async () => {
    await arrive({ secondFactorAt: new Date() })
    await door.ground.update(center).set({ secondFactorGraceDays: 10_000 }).where(eq(center.host, host))
    const byLetter = await door.sessionOf('tom', { secondFactorAt: null })
    expect(await door.isWorking(byLetter)).toBe(false)
    expect(await addOwnApp(byLetter)).toEqual({ ok: false, refusal: 'step_up' })
  })

  test('sets one up for whoever has no second factor anywhere', async () => {
    await arrive()
    expect((await addOwnApp(await door.sessionOf('tom', { secondFactorAt: null }))).ok).toBe(true)
  })
})

test('a second factor of an hour ago at the organization works, and changes nothing', async () => {
  const { token, viewer } = await arrive({ secondFactorAt: minutesAgo(60) })
  expect(await door.isWorking(viewer, token)).toBe(true)
  const stale = await door.sessionOf('tom', { secondFactorAt: minutesAgo(60) })
  expect(await addOwnApp(stale)).toEqual({ ok: false, refusal: 'step_up' })
  expect(await removeWorkAccount(stale)).toEqual({ ok: false, refusal: 'step_up' })
})

test('whoever gives their second factor at their organization alone sets up another before it is forgotten', async () => {
  await arrive({ secondFactorAt: new Date() })
  const viewer = await door.sessionOf('tom')
  expect(await removeWorkAccount(viewer)).toEqual({ ok: false, refusal: 'last_factor' })
  expect(await links()).toHaveLength(1)
  expect((await addOwnApp(viewer)).ok).toBe(true)
  const [here, other] = [await door.sessionOf('tom'), await door.sessionOf('tom')]
  const letters = await door.lettersTo(toms.email!)
  expect((await removeWorkAccount(here)).ok).toBe(true)
  // Pressed twice.
  expect((await removeWorkAccount(here)).ok).toBe(true)
  expect(await links()).toEqual([])
  expect(await door.lettersTo(toms.email!)).toBe(letters + 1)
  expect([await door.isWorking(here), await door.isWorking(other)]).toEqual([true, false])
})

test('a colleague who takes the second factor away takes the work account too: until the word is said it opens nothing', async () => {
  await arrive({ secondFactorAt: new Date() })
  const staff = (await door.idOf(name)).id
  await door.plantApps()
  expect((await resetSecondFactor(await door.sessionOf('grace'), { staff, set: newKey() })).ok).toBe(true)
  expect(await links()).toEqual([])
  const { token, viewer } = await arrive({ secondFactorAt: new Date() })
  expect(await door.isWorking(viewer, token)).toBe(false)
  expect(await addOwnApp(viewer, 'guessed')).toEqual({ ok: false, refusal: 'wrong_word' })
})
