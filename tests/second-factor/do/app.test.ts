import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { center } from '#drizzle/tables/centers.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { wayIn } from '#lib/second-factor/see/see-door.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { minutesAgo, newKey, openDoor } from './door-stage.ts'

// The authenticator app of a member of staff, and what a session is without it.

let door: Awaited<ReturnType<typeof openDoor>>
const named = eq(staffMember.name, 'Grace Olsen')
const set = newKey()
const byLetter = () => door.sessionOf('grace', { secondFactorAt: null })
const right = (at = Date.now()) => codeOf(practiceAppSecret(), at)

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(() => door.clear())

describe('whoever has an app', () => {
  beforeEach(() => door.plantApps())

  test('is no staff by the letter alone, and is led to the second factor', async () => {
    const viewer = await byLetter()
    expect(await door.isWorking(viewer)).toBe(false)
    expect(await wayIn({ ...viewer, audience: 'staff' }, '/staff/clients')).toBe(
      '/sign-in/second-factor?returnTo=%2Fstaff%2Fclients',
    )
  })

  test('is given a new token with a right code, and the old one is dead', async () => {
    const viewer = await byLetter()
    const given = await giveAppCode(viewer, { code: right(), key: newKey() })
    expect(await door.isWorking(viewer)).toBe(false)
    expect(await door.isWorking(viewer, given.ok ? given.value.token : '')).toBe(true)
  })

  test('is led to the same session by the second press of a button, and by no other form', async () => {
    const [viewer, key, code] = [await byLetter(), newKey(), right()]
    const first = await giveAppCode(viewer, { code, key })
    expect(first.ok).toBe(true)
    expect(await giveAppCode(viewer, { code, key })).toEqual(first)
    const other = { code: right(Date.now() + 30_000), key: newKey() }
    expect(await giveAppCode(viewer, other)).toEqual({ ok: false, refusal: 'sign_in_again' })
    const token = hashOf(first.ok ? first.value.token : '')
    await door.ground.update(session).set({ endedAt: new Date() }).where(eq(session.tokenHash, token))
    expect((await giveAppCode(viewer, { code, key })).ok).toBe(false)
  })

  test('cannot use a code twice', async () => {
    const code = right()
    expect((await giveAppCode(await byLetter(), { code, key: newKey() })).ok).toBe(true)
    expect((await giveAppCode(await byLetter(), { code, key: newKey() })).ok).toBe(false)
  })

  test('has ten tries an hour, however many sessions they open', async () => {
    for (let tries = 0; tries < 10; tries++) {
      const code = String((Number(right()) + 1 + tries) % 1_000_000).padStart(6, '0')
      const tried = await giveAppCode(await byLetter(), { code, key: newKey() })
      expect(tried).toEqual({ ok: false, refusal: 'wrong_app_code' })
    }
    const last = await giveAppCode(await byLetter(), { code: right(), key: newKey() })
    expect(last).toEqual({ ok: false, refusal: 'too_many_tries' })
  })

  test('has it stored sealed: neither the secret nor another’s seal is of use', async () => {
    const rows = await door.ground.select().from(staffMember)
    expect(rows.every(({ totpSecret }) => totpSecret && !totpSecret.includes(practiceAppSecret()))).toBe(true)
    const other = rows.find(({ name }) => name === 'Tom Baker')!
    await door.ground.update(staffMember).set({ totpSecret: other.totpSecret }).where(named)
    expect((await giveAppCode(await byLetter(), { code: right(), key: newKey() })).ok).toBe(false)
  })

  test('has it sealed at the next right code where it stood as apps show it', async () => {
    await door.ground.update(staffMember).set({ totpSecret: practiceAppSecret() }).where(named)
    expect((await giveAppCode(await byLetter(), { code: right(), key: newKey() })).ok).toBe(true)
    expect((await door.idOf('Grace Olsen')).totpSecret).not.toContain(practiceAppSecret())
  })
})

describe('whoever has no second factor yet', () => {
  test('is no staff, and is led to set one up; then they work, and get one letter', async () => {
    await door.ground.update(staffMember).set({ joinedAt: minutesAgo(60) })
    const viewer = await byLetter()
    expect(await door.isWorking(viewer)).toBe(false)
    expect(await wayIn({ ...viewer, audience: 'staff' }, '/staff')).toBe('/staff/second-factor?returnTo=%2Fstaff')
    const { secret } = (await seeNewApp(viewer, set)) as { secret: string }
    const wrong = await addApp(viewer, { set, code: '000000', word: '', key: newKey() })
    expect(wrong).toEqual({ ok: false, refusal: 'wrong_app_code' })
    const wish = { set, code: codeOf(secret), word: '', key: newKey() }
    const added = await addApp(viewer, wish)
    expect(await addApp(viewer, wish)).toEqual(added)
    expect(await door.isWorking(viewer, added.ok ? added.value.token : '')).toBe(true)
    expect(await door.lettersTo('grace@practice.example')).toBe(1)
  })

  test('works for the days their center allows, and not a minute longer', async () => {
    await door.ground.update(center).set({ secondFactorGraceDays: 3 })
    const joined = (minutes: number) =>
      door.ground
        .update(staffMember)
        .set({ joinedAt: minutesAgo(3 * 24 * 60 - minutes) })
        .where(named)
    await joined(5)
    expect(await door.isWorking(await byLetter())).toBe(true)
    await joined(-1)
    expect(await door.isWorking(await byLetter())).toBe(false)
  })

  test('sets one up once: of two sessions at the same moment, the later is asked for the second factor', async () => {
    const viewers = await Promise.all([byLetter(), byLetter()])
    const code = codeOf(((await seeNewApp(viewers[0], set)) as { secret: string }).secret)
    const added = await Promise.all(viewers.map((viewer) => addApp(viewer, { set, code, word: '', key: newKey() })))
    expect(added.filter(({ ok }) => ok)).toHaveLength(1)
    expect(added.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'step_up' })
  })
})
