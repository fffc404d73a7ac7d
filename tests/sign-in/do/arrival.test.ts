import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { arrivalCookies } from '#lib/auth/session-cookie.ts'
import { enterByWorkAccount } from '#lib/sign-in/do/enter-by-work-account.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { AtDoor, lettersTo } from './entering.ts'

// However somebody is let in, whoever was signed in with the same browser before is not any more.

let practice: PracticeCenter
beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())

const endedAt = async (tokenHash: string) =>
  (await practice.ground.select().from(session).where(eq(session.tokenHash, tokenHash)))[0]!.endedAt

test('a colleague who comes by a work account ends the session of the client before them, and has a menu of their own', async () => {
  const rosa = await practice.viewerOf('client', 'rosa')
  const viewer = { ...rosa, audience: 'public', browser: hashOf('the browser of the front desk') } as const
  const account = {
    issuer: 'https://login.practice.example',
    subject: 'marcus-1',
    email: 'marcus@practice.example',
    secondFactorAt: new Date(),
  }
  const entered = await enterByWorkAccount(viewer, account)
  if (!entered.ok) throw new Error(entered.refusal)
  expect(await endedAt(rosa.session)).not.toBeNull()
  expect(entered.value.rooms).toEqual(['staff', 'family'])
  const names = (await arrivalCookies([], entered.value)).map((line) => line.split('=')[0]!.replace(/^__Host-/, ''))
  expect(names.sort()).toEqual(['ajar-browser', 'ajar-known', 'ajar-last', 'ajar-rooms', 'ajar-session'])
})

test('a browser that came by a work account is known, so that letters for the same person always come', async () => {
  const viewer = { audience: 'public', at: new Date(), browser: hashOf('a browser of priya') } as const
  const account = {
    issuer: 'https://login.practice.example',
    subject: 'priya-1',
    email: 'priya@practice.example',
    secondFactorAt: null,
  }
  const entered = await enterByWorkAccount(viewer, account)
  if (!entered.ok) throw new Error(entered.refusal)
  const attacker = new AtDoor(new Date(), '192.0.20')
  for (let times = 0; times < 12; times++) await attacker.ask('priya@practice.example')
  const before = (await lettersTo(practice.ground, 'priya@practice.example')).length
  const own = Object.assign(new AtDoor(new Date(), '192.0.20'), { held: [entered.value.browserKnownBy!] })
  await own.ask('priya@practice.example')
  expect(await lettersTo(practice.ground, 'priya@practice.example')).toHaveLength(before + 1)
})
