import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { passkeyChallenge } from '#drizzle/tables/second-factor.ts'
import { addPasskey } from '#lib/second-factor/do/add-passkey.ts'
import { givePasskey } from '#lib/second-factor/do/give-passkey.ts'
import { removePasskey } from '#lib/second-factor/do/remove-passkey.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { seeWayToGive } from '#lib/second-factor/see/see-way-to-give.ts'
import { type AtDoor, challengeIn, minutesAgo, newKey, openDoor, origin } from './door-stage.ts'
import { softKey } from './soft-key.ts'

// A passkey signs what this very session was asked, once, a moment ago, under the host it was made for.

let door: Awaited<ReturnType<typeof openDoor>>
let key: ReturnType<typeof softKey>
const presentOnly = 0x01
const byLetter = (who = 'tom') => door.sessionOf(who, { secondFactorAt: null })
const asked = async (viewer: AtDoor) => challengeIn((await seeWayToGive(viewer))!.passkeyOptions!)
const give = (viewer: AtDoor, answer: string) => givePasskey(viewer, { answer, key: newKey() })

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.clear()
  key = await door.plantPasskey('tom')
})

test('a passkey lets its owner in, after the letter, under a new token', async () => {
  const viewer = await byLetter()
  expect(await door.isWorking(viewer)).toBe(false)
  const given = await give(viewer, key.use(await asked(viewer)))
  expect(await door.isWorking(viewer, given.ok ? given.value.token : '')).toBe(true)
  expect(await door.lettersTo('tom@practice.example')).toBe(1)
})

test.each<[string, () => Promise<boolean>]>([
  [
    'an answer that was given before',
    async () => {
      const [viewer, other] = [await byLetter(), await byLetter()]
      const answer = key.use(await asked(viewer))
      expect((await give(viewer, answer)).ok).toBe(true)
      return (await give(other, answer)).ok
    },
  ],
  [
    'an answer to what another session was asked',
    async () => {
      const [viewer, other] = [await byLetter(), await byLetter()]
      await asked(viewer)
      return (await give(viewer, key.use(await asked(other)))).ok
    },
  ],
  ['an answer to what nobody asked', async () => (await give(await byLetter(), key.use('bm9ib2R5'))).ok],
  [
    'an answer to what was asked six minutes ago',
    async () => {
      const viewer = await byLetter()
      const challenge = await asked(viewer)
      await door.ground.update(passkeyChallenge).set({ createdAt: minutesAgo(6) })
      return (await give(viewer, key.use(challenge))).ok
    },
  ],
  [
    'a device that did not check who holds it',
    async () => {
      const viewer = await byLetter()
      return (await give(viewer, key.use(await asked(viewer), presentOnly))).ok
    },
  ],
  [
    'a copy whose counter is behind',
    async () => {
      const first = await byLetter()
      await give(first, key.use(await asked(first)))
      key.turnBack()
      const viewer = await byLetter()
      return (await give(viewer, key.use(await asked(viewer)))).ok
    },
  ],
  [
    'a passkey of a colleague',
    async () => {
      await door.plantPasskey('grace')
      const viewer = await byLetter('grace')
      return (await give(viewer, key.use(await asked(viewer)))).ok
    },
  ],
  [
    'a passkey that was removed',
    async () => {
      const viewer = await byLetter()
      const challenge = await asked(viewer)
      const other = await door.plantPasskey('tom')
      const { passkeys } = await door.written('Tom Baker')
      const first = passkeys.find(({ counter }) => counter === 1)!
      await removePasskey(await door.sessionOf('tom'), { passkey: first.id })
      expect(other).toBeDefined()
      return (await give(viewer, key.use(challenge))).ok
    },
  ],
  [
    'a page of another host',
    async () => {
      const viewer = await byLetter()
      return (await give(viewer, softKey('http://elsewhere.example').use(await asked(viewer)))).ok
    },
  ],
  ['no answer', async () => (await give(await byLetter(), '')).ok],
  ['an answer that is none', async () => (await give(await byLetter(), '{"id":[1]}')).ok],
])('%s lets nobody in', async (_what, tried) => {
  expect(await tried()).toBe(false)
})

test('a passkey made for another host, or by a device that did not check who holds it, is not added', async () => {
  const viewer = await door.sessionOf('tom')
  const options = async () => challengeIn(((await seeNewPasskey(viewer)) as { options: string }).options)
  const add = (answer: string) => addPasskey(viewer, { answer, name: 'New', word: '', key: newKey() })
  expect((await add(softKey('http://elsewhere.example').make(await options()))).ok).toBe(false)
  expect((await add(softKey(origin).make(await options(), presentOnly))).ok).toBe(false)
  expect((await door.written('Tom Baker')).passkeys).toHaveLength(1)
  expect((await add(softKey(origin).make(await options()))).ok).toBe(true)
})
