import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appSecretFor, hashOf, spokenSecret } from '#lib/auth/secret.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { givePasskey } from '#lib/second-factor/do/give-passkey.ts'
import { giveRecoveryCode } from '#lib/second-factor/do/give-recovery-code.ts'
import { resetSecondFactor } from '#lib/second-factor/do/reset-second-factor.ts'
import { wordOf } from '#lib/second-factor/rules/may-reset.ts'
import { writtenSecret } from '#lib/second-factor/rules/totp.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { seeWayToGive } from '#lib/second-factor/see/see-way-to-give.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { type AtDoor, challengeIn, newKey, openDoor } from './door-stage.ts'

// Whoever reads a colleague's letters can try codes at the door. They must not shut out whose door it is.

let door: Awaited<ReturnType<typeof openDoor>>
const name = 'Tom Baker'
const byLetter = () => door.sessionOf('tom', { secondFactorAt: null })
const giveRight = (viewer: AtDoor) => giveAppCode(viewer, { code: codeOf(practiceAppSecret()), key: newKey() })
const tooMany = { ok: false, refusal: 'too_many_tries' }
/** None of the codes that are right now, a moment ago or a moment from now. */
function wrongCode(): string {
  const right = [-30_000, 0, 30_000].map((ms) => codeOf(practiceAppSecret(), Date.now() + ms))
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code))!
}

async function giveWrongCodes(open: () => Promise<AtDoor>): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const given = await giveAppCode(await open(), { code: wrongCode(), key: newKey() })
    expect(given).toEqual({ ok: false, refusal: 'wrong_app_code' })
  }
}

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.clear()
  await door.plantApps()
})

describe('ten wrong app codes of somebody who reads a colleague’s letters', () => {
  test('end the tries with the app for that hour, and the refusal names another way in', async () => {
    await giveWrongCodes(byLetter)
    expect(await giveRight(await byLetter())).toEqual(tooMany)
    const seen = { at: new Date(), phone: '(555) 555-0100' }
    expect(sayProblem({ field: '', key: 'too_many_tries' }, 'en', seen)).toMatch(/passkey.*recovery code.*555-0100/)
    expect(sayProblem({ field: '', key: 'too_many_tries' }, 'es', seen)).toMatch(/acceso.*reserva.*555-0100/)
  })

  test('keep nobody from their passkey', async () => {
    const own = await door.plantPasskey('tom')
    await giveWrongCodes(byLetter)
    const viewer = await byLetter()
    const answer = own.use(challengeIn((await seeWayToGive(viewer))!.passkeyOptions!))
    expect((await givePasskey(viewer, { answer, key: newKey() })).ok).toBe(true)
  })

  test('keep nobody from a recovery code', async () => {
    const [code] = await door.plantCodes('tom', name)
    await giveWrongCodes(byLetter)
    expect((await giveRecoveryCode(await byLetter(), { code: code!, key: newKey() })).ok).toBe(true)
  })

  test('keep nobody from giving their second factor again where they work already', async () => {
    await giveWrongCodes(byLetter)
    expect((await giveRight(await door.sessionOf('tom'))).ok).toBe(true)
  })

  test('keep nobody from setting a new one up with the word of a colleague', async () => {
    const staff = (await door.idOf(name)).id
    await giveWrongCodes(byLetter)
    const set = newKey()
    expect((await resetSecondFactor(await door.sessionOf('grace'), { staff, set })).ok).toBe(true)
    const word = spokenSecret(wordOf(staff, set))
    const code = codeOf(writtenSecret(appSecretFor(`${staff} ${set}`)))
    // Nor do wrong words of whoever reads the letters.
    const stranger = await byLetter()
    for (let tries = 0; tries < 10; tries++)
      expect((await addApp(stranger, { set, code, word: 'guessed', key: newKey() })).ok).toBe(false)
    expect(await addApp(stranger, { set, code, word, key: newKey() })).toEqual(tooMany)
    expect((await addApp(await byLetter(), { set, code, word, key: newKey() })).ok).toBe(true)
  })
})

test('wrong recovery codes and wrong passkeys keep nobody from their app', async () => {
  await door.plantPasskey('tom')
  const stranger = await byLetter()
  for (let tries = 0; tries < 11; tries++) {
    await giveRecoveryCode(stranger, { code: '2222-2222-2222', key: newKey() })
    await givePasskey(stranger, { answer: '{}', key: newKey() })
  }
  expect(await givePasskey(stranger, { answer: '{}', key: newKey() })).toEqual(tooMany)
  expect((await giveRight(await byLetter())).ok).toBe(true)
})

test('wrong codes at a screen that was left alone end the tries of that session, and of no other', async () => {
  const left = await door.sessionOf('tom')
  await giveWrongCodes(async () => left)
  expect(await giveRight(left)).toEqual(tooMany)
  expect((await giveRight(await byLetter())).ok).toBe(true)
})

test('what was right is never counted against what comes later', async () => {
  const own = await door.plantPasskey('tom')
  let viewer = await byLetter()
  for (let times = 0; times < 12; times++) {
    const answer = own.use(challengeIn((await seeWayToGive(viewer))!.passkeyOptions!))
    const given = await givePasskey(viewer, { answer, key: newKey() })
    viewer = { ...viewer, session: hashOf(given.ok ? given.value.token : '') }
    expect(given.ok).toBe(true)
  }
})
