import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { appSecretFor, hashOf } from '#lib/auth/secret.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { addPasskey } from '#lib/second-factor/do/add-passkey.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { givePasskey } from '#lib/second-factor/do/give-passkey.ts'
import { giveRecoveryCode } from '#lib/second-factor/do/give-recovery-code.ts'
import { makeRecoveryCodes } from '#lib/second-factor/do/make-recovery-codes.ts'
import { removeApp } from '#lib/second-factor/do/remove-app.ts'
import { removePasskey } from '#lib/second-factor/do/remove-passkey.ts'
import { removeWorkAccount } from '#lib/second-factor/do/remove-work-account.ts'
import { resetSecondFactor } from '#lib/second-factor/do/reset-second-factor.ts'
import { writtenSecret } from '#lib/second-factor/rules/totp.ts'
import { seeColleague } from '#lib/second-factor/see/see-colleague.ts'
import { seeColleagues } from '#lib/second-factor/see/see-colleagues.ts'
import { seeDoor } from '#lib/second-factor/see/see-door.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { seeNewRecoveryCodes } from '#lib/second-factor/see/see-new-recovery-codes.ts'
import { seeOwnSignIn } from '#lib/second-factor/see/see-own-sign-in.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'
import { seeWayToGive } from '#lib/second-factor/see/see-way-to-give.ts'
import { codeOf } from '#tests/stage/sign-in.ts'
import { type AtDoor, challengeIn, minutesAgo, newKey, openDoor, origin } from './door-stage.ts'
import { softKey } from './soft-key.ts'

// The door for staff asks a session the same questions as every page does, whatever is done there: each verb and each
// page read of the second factor, with each kind of session that does not count or counts for less.

let door: Awaited<ReturnType<typeof openDoor>>
let key: ReturnType<typeof softKey>
let codes: string[]
const name = 'Grace Olsen'
const set = newKey()

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

/** Grace has an app and a passkey, and recovery codes where they are used: making them is slow on purpose. */
async function setUp(file: string): Promise<void> {
  await door.clear()
  await door.plantApps()
  key = await door.plantPasskey('grace')
  codes = file === 'give-recovery-code' ? await door.plantCodes('grace', name) : ['none']
}

const isThere = (seen: unknown) => typeof seen === 'object' && seen !== null
const toms = async () => (await door.idOf('Tom Baker')).id
const optionsOf = (seen: unknown) => (isThere(seen) ? (seen as { options: string }).options : '{"challenge":"none"}')

/** What is done at the door, by its file, and what it needs: a letter, a second factor, or one given a moment ago. */
const acts: Record<string, ['letter' | 'factor' | 'step up', (viewer: AtDoor) => Promise<boolean>]> = {
  'see-door': ['letter', async (viewer) => isThere(await seeDoor(viewer))],
  'see-way-to-give': ['letter', async (viewer) => isThere(await seeWayToGive(viewer))],
  'give-app-code': [
    'letter',
    async (viewer) => (await giveAppCode(viewer, { code: codeOf(practiceAppSecret()), key: newKey() })).ok,
  ],
  'give-passkey': [
    'letter',
    async (viewer) => {
      const asked = (await seeWayToGive(viewer))?.passkeyOptions ?? '{"challenge":"none"}'
      return (await givePasskey(viewer, { answer: key.use(challengeIn(asked)), key: newKey() })).ok
    },
  ],
  'give-recovery-code': [
    'letter',
    async (viewer) => (await giveRecoveryCode(viewer, { code: codes[0]!, key: newKey() })).ok,
  ],
  'see-own-sign-in': ['factor', async (viewer) => isThere((await seeOwnSignIn(viewer))?.own)],
  'see-colleagues': ['factor', async (viewer) => Boolean((await seeColleagues(viewer))?.colleagues.length)],
  'see-colleague': ['step up', async (viewer) => isThere(await seeColleague(viewer, { staff: await toms(), set }))],
  'see-new-app': ['step up', async (viewer) => isThere(await seeNewApp(viewer, set))],
  'see-new-passkey': ['step up', async (viewer) => isThere(await seeNewPasskey(viewer))],
  'see-new-recovery-codes': ['step up', async (viewer) => isThere(await seeNewRecoveryCodes(viewer, set))],
  'add-app': [
    'step up',
    async (viewer) => {
      const secret = writtenSecret(appSecretFor(`${(await door.idOf(name)).id} ${set}`))
      return (await addApp(viewer, { set, code: codeOf(secret), word: '', key: newKey() })).ok
    },
  ],
  'add-passkey': [
    'step up',
    async (viewer) => {
      const answer = softKey(origin).make(challengeIn(optionsOf(await seeNewPasskey(viewer))))
      return (await addPasskey(viewer, { answer, name: 'New key', word: '', key: newKey() })).ok
    },
  ],
  'make-recovery-codes': ['step up', async (viewer) => (await makeRecoveryCodes(viewer, { set })).ok],
  'remove-app': ['step up', async (viewer) => (await removeApp(viewer)).ok],
  'remove-passkey': [
    'step up',
    async (viewer) => {
      const { passkeys } = await door.written(name)
      return (await removePasskey(viewer, { passkey: passkeys[0]!.id })).ok
    },
  ],
  'remove-work-account': ['step up', async (viewer) => (await removeWorkAccount(viewer)).ok],
  'reset-second-factor': [
    'step up',
    async (viewer) => (await resetSecondFactor(viewer, { staff: (await toms()) as StaffId, set })).ok,
  ],
}

test('everything that is done or read at the door is tried here', () => {
  const files = globSync('lib/second-factor/{do,see}/*.ts').map((file) => basename(file, '.ts'))
  expect(files.filter((file) => file !== 'see-practice-code').sort()).toEqual(Object.keys(acts).sort())
})

const stale: Record<string, () => Promise<AtDoor>> = {
  'a session that was idle for two hours': () => door.sessionOf('grace', { seenAt: minutesAgo(120) }),
  'a session that was idle for 31 minutes': () => door.sessionOf('grace', { seenAt: minutesAgo(31) }),
  'a session past its twelve hours': () => door.sessionOf('grace', { expiresAt: minutesAgo(1) }),
  'a session that was ended': () => door.sessionOf('grace', { endedAt: minutesAgo(1) }),
  'a session under the host of another center': async () => ({
    ...(await door.sessionOf('grace')),
    host: 'other.example',
  }),
  'a session under no host': async () => ({ ...(await door.sessionOf('grace')), host: null }),
  'a session of yesterday’s instant': async () => ({ ...(await door.sessionOf('grace')), at: minutesAgo(24 * 60) }),
  'a session of somebody who is no staff': () => door.sessionOf('elena'),
  'no session': async () => ({ ...(await door.sessionOf('grace')), session: '' }),
  'a session nobody opened': async () => ({ ...(await door.sessionOf('grace')), session: hashOf('guessed') }),
}

describe.each(Object.entries(acts))('%s', (file, [needs, act]) => {
  beforeAll(() => setUp(file))

  test.each(Object.entries(stale))('is refused to %s, and nothing is written', async (_kind, open) => {
    const [viewer, before] = [await open(), await door.written(name)]
    expect(await act(viewer)).toBe(false)
    expect(await door.written(name)).toEqual(before)
  })

  describe('once it is set up anew', () => {
    beforeEach(() => setUp(file))

    test('is refused once the account is closed, and once its owner has left', async () => {
      const viewer = await door.sessionOf('grace')
      const own = eq(account.email, 'grace@practice.example')
      await door.ground.update(account).set({ closedAt: new Date() }).where(own)
      expect(await act(viewer)).toBe(false)
      await door.ground.update(account).set({ closedAt: null }).where(own)
      await door.ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.name, name))
      expect(await act(viewer)).toBe(false)
    })

    test('is open to a session that counts', async () => {
      expect(await act(await door.sessionOf('grace'))).toBe(true)
    })

    test('is open to a letter alone if it gives the second factor, and to nothing less otherwise', async () => {
      const before = await door.written(name)
      expect(await act(await door.sessionOf('grace', { secondFactorAt: null }))).toBe(needs === 'letter')
      if (needs !== 'letter') expect(await door.written(name)).toEqual(before)
    })

    test('is refused to a second factor of 16 minutes ago if it changes how somebody signs in', async () => {
      const before = await door.written(name)
      expect(await act(await door.sessionOf('grace', { secondFactorAt: minutesAgo(16) }))).toBe(needs !== 'step up')
      if (needs === 'step up') expect(await door.written(name)).toEqual(before)
    })
  })
})

describe('a check of the session that forgets one thing is found', () => {
  const [check] = /create or replace function live_session\(\)[\s\S]*?\nend;/.exec(
    readFileSync('drizzle/functions/viewer.sql', 'utf8'),
  )!
  const idle =
    "\n    and s.seen_at > asked_at() - case when m.id is null then interval '60 minutes' else interval '30 minutes' end"
  const reads = ['see-door', 'see-way-to-give', 'see-own-sign-in', 'see-new-app'] as const

  beforeEach(() => setUp('see-door'))
  afterEach(() => door.ground.execute(check))

  const opens = async (viewer: AtDoor) => {
    for (const read of reads) if (await acts[read]![1](viewer)) return true
    return false
  }

  test.each([
    ['how long nobody was there', idle, 'a session that was idle for two hours'],
    ['that it was ended', ' and s.ended_at is null', 'a session that was ended'],
    ['its twelve hours', ' and s.expires_at > asked_at()', 'a session past its twelve hours'],
    [
      'at which center it was opened',
      ' and s.center_id = (select served_center())',
      'a session under the host of another center',
    ],
  ])('%s', async (_what, clause, kind) => {
    expect(check).toContain(clause)
    expect(await opens(await stale[kind]!())).toBe(false)
    await door.ground.execute(check.replace(clause, ''))
    expect(await opens(await stale[kind]!())).toBe(true)
  })

  test('whether a second factor was given', async () => {
    const weaker = check.replace('m.id is not null and (s.second_factor_at is not null', 'm.id is not null and (true')
    expect(weaker).not.toBe(check)
    const viewer = await door.sessionOf('grace', { secondFactorAt: null })
    expect(await door.isWorking(viewer)).toBe(false)
    await door.ground.execute(weaker)
    expect(await door.isWorking(viewer)).toBe(true)
  })
})
