import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appSecretFor } from '#lib/auth/secret.ts'
import type { Result } from '#lib/kernel/result.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { addPasskey } from '#lib/second-factor/do/add-passkey.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { givePasskey } from '#lib/second-factor/do/give-passkey.ts'
import { giveRecoveryCode } from '#lib/second-factor/do/give-recovery-code.ts'
import { secondPressesMax, secondPressSeconds } from '#lib/second-factor/rules/second-press.ts'
import { writtenSecret } from '#lib/second-factor/rules/totp.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { seeWayToGive } from '#lib/second-factor/see/see-way-to-give.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { type AtDoor, challengeIn, newKey, openDoor, origin } from './door-stage.ts'
import { softKey } from './soft-key.ts'

// A second factor renews the session, and the second press of the button is answered like the first. Whoever copied the
// cookie of before holds a dead token, and may hold the key of the form as well: to them this must open nothing.

type Given = Promise<Result<{ token: string }, string>>
/** How a button is pressed with what is right, and with what is not. */
interface Presses {
  readonly right: (viewer: AtDoor, key: string) => Given
  readonly wrong: (viewer: AtDoor, key: string) => Given
}

let door: Awaited<ReturnType<typeof openDoor>>
const name = 'Tom Baker'
const byLetter = () => door.sessionOf('tom', { secondFactorAt: null })
const signedIn = () => door.sessionOf('tom')

const buttons: Record<string, [() => Promise<AtDoor>, (viewer: AtDoor) => Promise<Presses>]> = {
  'give-app-code': [
    byLetter,
    async () => {
      const code = codeOf(practiceAppSecret())
      return {
        right: (viewer, key) => giveAppCode(viewer, { code, key }),
        wrong: (viewer, key) => giveAppCode(viewer, { code: '000000', key }),
      }
    },
  ],
  'give-passkey': [
    byLetter,
    async (asked) => {
      const own = await door.plantPasskey('tom')
      const answer = own.use(challengeIn((await seeWayToGive(asked))!.passkeyOptions!))
      return {
        right: (viewer, key) => givePasskey(viewer, { answer, key }),
        wrong: (viewer, key) => givePasskey(viewer, { answer: '{}', key }),
      }
    },
  ],
  'give-recovery-code': [
    byLetter,
    async () => {
      const [code] = await door.plantCodes('tom', name)
      return {
        right: (viewer, key) => giveRecoveryCode(viewer, { code: code!, key }),
        wrong: (viewer, key) => giveRecoveryCode(viewer, { code: '2222-2222-2222', key }),
      }
    },
  ],
  'add-app': [
    signedIn,
    async () => {
      const set = newKey()
      const code = codeOf(writtenSecret(appSecretFor(`${(await door.idOf(name)).id} ${set}`)))
      return {
        right: (viewer, key) => addApp(viewer, { set, code, word: '', key }),
        wrong: (viewer, key) => addApp(viewer, { set, code: '000000', word: '', key }),
      }
    },
  ],
  'add-passkey': [
    signedIn,
    async (asked) => {
      const seen = (await seeNewPasskey(asked)) as { options: string }
      const answer = softKey(origin).make(challengeIn(seen.options))
      return {
        right: (viewer, key) => addPasskey(viewer, { answer, name: 'Key', word: '', key }),
        wrong: (viewer, key) => addPasskey(viewer, { answer: '{}', name: 'Key', word: '', key }),
      }
    },
  ],
}

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.clear()
  await door.plantApps()
})

const later = (viewer: AtDoor, seconds: number) => ({ ...viewer, at: new Date(viewer.at.getTime() + seconds * 1000) })
const over = { ok: false, refusal: 'sign_in_again' }

test('every button that renews a session is pressed here', () => {
  const renewing = globSync('lib/second-factor/do/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('tryAtDoor'),
  )
  expect(renewing.map((file) => basename(file, '.ts')).sort()).toEqual(Object.keys(buttons).sort())
})

describe.each(Object.entries(buttons))('the second press of the button of %s', (_file, [open, presses]) => {
  test('leads to the same session some seconds later, and nowhere after that', async () => {
    const viewer = await open()
    const [{ right }, key] = [await presses(viewer), newKey()]
    const first = await right(viewer, key)
    expect(first.ok).toBe(true)
    expect(await right(later(viewer, secondPressSeconds - 1), key)).toEqual(first)
    expect(await right(later(viewer, secondPressSeconds + 1), key)).toEqual(over)
  })

  test('leads nowhere with another answer, another form or in another browser', async () => {
    const viewer = await open()
    const [{ right, wrong }, key] = [await presses(viewer), newKey()]
    expect((await right(viewer, key)).ok).toBe(true)
    expect(await wrong(viewer, key)).toEqual(over)
    expect(await right(viewer, newKey())).toEqual(over)
    expect(await right({ ...viewer, browser: 'another' }, key)).toEqual(over)
  })

  test('is the same for two at the same moment', async () => {
    const viewer = await open()
    const [{ right }, key] = [await presses(viewer), newKey()]
    const [one, other] = await Promise.all([right(viewer, key), right(viewer, key)])
    expect([one.ok, other]).toEqual([true, one])
  })
})

test('whoever guesses with a dead token is not answered any more, not even to what was right', async () => {
  const viewer = await byLetter()
  const [{ right, wrong }, key] = [await buttons['give-app-code']![1](viewer), newKey()]
  expect((await right(viewer, key)).ok).toBe(true)
  for (let press = 0; press < secondPressesMax; press++) expect(await wrong(viewer, key)).toEqual(over)
  expect(await right(viewer, key)).toEqual(over)
})
