import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { spokenSecret } from '#lib/auth/secret.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { giveRecoveryCode } from '#lib/second-factor/do/give-recovery-code.ts'
import { makeRecoveryCodes } from '#lib/second-factor/do/make-recovery-codes.ts'
import { removeApp } from '#lib/second-factor/do/remove-app.ts'
import { resetSecondFactor } from '#lib/second-factor/do/reset-second-factor.ts'
import { seeColleague } from '#lib/second-factor/see/see-colleague.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { seeNewRecoveryCodes } from '#lib/second-factor/see/see-new-recovery-codes.ts'
import { seeOwnSignIn } from '#lib/second-factor/see/see-own-sign-in.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { newKey, openDoor } from './door-stage.ts'

// A second factor that was lost: recovery codes, and a colleague who takes the lost one away.

let door: Awaited<ReturnType<typeof openDoor>>
const tomsEmail = 'tom@practice.example'
const byLetter = () => door.sessionOf('tom', { secondFactorAt: null })

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.clear()
  await door.plantApps()
})

describe('recovery codes', () => {
  test('are ten, none of them stored; each lets in once, and each use is written to its owner', async () => {
    const codes = await door.plantCodes('tom', 'Tom Baker')
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify((await door.written('Tom Baker')).codes)
    expect(codes.some((code) => stored.includes(code) || stored.includes(code.replaceAll('-', '')))).toBe(false)
    const letters = await door.lettersTo(tomsEmail)
    const viewer = await byLetter()
    // As people type it: small letters, no dashes.
    const typed = codes[3]!.toLowerCase().replaceAll('-', ' ')
    const given = await giveRecoveryCode(viewer, { code: typed, key: newKey() })
    expect(await door.isWorking(viewer, given.ok ? given.value.token : '')).toBe(true)
    expect(await door.lettersTo(tomsEmail)).toBe(letters + 1)
    const again = await giveRecoveryCode(await byLetter(), { code: codes[3]!, key: newKey() })
    expect(again).toEqual({ ok: false, refusal: 'wrong_recovery_code' })
    expect((await giveRecoveryCode(await byLetter(), { code: codes[4]!, key: newKey() })).ok).toBe(true)
  })

  test('of somebody else let nobody in', async () => {
    const codes = await door.plantCodes('grace', 'Grace Olsen')
    expect((await giveRecoveryCode(await byLetter(), { code: codes[0]!, key: newKey() })).ok).toBe(false)
  })

  test('stop when new ones are made, and pressing twice makes no others and brings no used one back', async () => {
    const before = await door.plantCodes('tom', 'Tom Baker')
    const viewer = await door.sessionOf('tom')
    const set = newKey()
    const { codes } = (await seeNewRecoveryCodes(viewer, set)) as { codes: string[] }
    // Those that were only shown do not work yet.
    expect((await giveRecoveryCode(await byLetter(), { code: codes[0]!, key: newKey() })).ok).toBe(false)
    expect((await makeRecoveryCodes(viewer, { set })).ok).toBe(true)
    expect((await giveRecoveryCode(await byLetter(), { code: before[0]!, key: newKey() })).ok).toBe(false)
    expect((await giveRecoveryCode(await byLetter(), { code: codes[0]!, key: newKey() })).ok).toBe(true)
    const letters = await door.lettersTo(tomsEmail)
    expect((await makeRecoveryCodes(viewer, { set })).ok).toBe(true)
    expect(await door.lettersTo(tomsEmail)).toBe(letters)
    expect((await giveRecoveryCode(await byLetter(), { code: codes[0]!, key: newKey() })).ok).toBe(false)
    expect((await seeOwnSignIn(viewer))!.own!.codesLeft).toBe(9)
  })
})

describe('a colleague who lost everything', () => {
  const set = newKey()
  const reset = async (by: string, staff: string) =>
    resetSecondFactor(await door.sessionOf(by), { staff: (await door.idOf(staff)).id, set })

  test('is signed out everywhere, and gets back in with the letter and the word together', async () => {
    await door.plantCodes('tom', 'Tom Baker')
    const [open, letters] = [await door.sessionOf('tom'), await door.lettersTo(tomsEmail)]
    const seen = await seeColleague(await door.sessionOf('grace'), { staff: (await door.idOf('Tom Baker')).id, set })
    const { word } = seen as { word: string }
    expect((await reset('grace', 'Tom Baker')).ok).toBe(true)
    // Pressed twice.
    expect((await reset('grace', 'Tom Baker')).ok).toBe(true)
    expect(await door.lettersTo(tomsEmail)).toBe(letters + 1)
    expect(await door.isWorking(open)).toBe(false)
    const { codes, changes } = await door.written('Tom Baker')
    expect(codes).toEqual([])
    const [kept] = changes.filter(({ what }) => what === 'reset')
    expect(kept).toMatchObject({ byStaffId: (await door.idOf('Grace Olsen')).id })

    const viewer = await byLetter()
    const old = await giveAppCode(viewer, { code: codeOf(practiceAppSecret()), key: newKey() })
    expect(old.ok).toBe(false)
    const own = (await seeNewApp(viewer, set)) as { secret: string; needsWord: boolean }
    expect(own.needsWord).toBe(true)
    const code = codeOf(own.secret)
    for (const wrong of ['', 'AAAA-AAAA-AAAA', spokenSecret('guessed')])
      expect(await addApp(viewer, { set, code, word: wrong, key: newKey() })).toEqual({
        ok: false,
        refusal: 'wrong_word',
      })
    const added = await addApp(viewer, { set, code, word, key: newKey() })
    expect(await door.isWorking(viewer, added.ok ? added.value.token : '')).toBe(true)
  })

  test('cannot be helped by whoever is neither supervisor nor administrator, nor help themselves', async () => {
    const before = await door.written('Tom Baker')
    expect(await reset('marcus', 'Tom Baker')).toEqual({ ok: false, refusal: 'not_yours' })
    expect(await reset('grace', 'Grace Olsen')).toEqual({ ok: false, refusal: 'not_yours' })
    expect(await door.written('Tom Baker')).toEqual(before)
    expect((await reset('irene', 'Tom Baker')).ok).toBe(true)
  })
})

test('the last second factor cannot be removed; another one can, and it ends the other sessions', async () => {
  const [viewer, other] = [await door.sessionOf('tom'), await door.sessionOf('tom')]
  expect(await removeApp(viewer)).toEqual({ ok: false, refusal: 'last_factor' })
  await door.plantPasskey('tom')
  const here = await door.sessionOf('tom')
  expect((await removeApp(here)).ok).toBe(true)
  expect(await door.isWorking(here)).toBe(true)
  expect(await door.isWorking(other)).toBe(false)
})
