import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { purge } from '#lib/jobs/purge.ts'
import { signOut } from '#lib/sign-in/do/sign-out.ts'
import { signOutThere } from '#lib/sign-in/do/sign-out-there.ts'
import { seeSessions } from '#lib/sign-in/see/see-sessions.ts'
import { type AtDoor, minutesAgo, openDoor } from '#tests/second-factor/do/door-stage.ts'

// Everybody sees where they are signed in, and ends what they do not know: theirs and nobody else's.

let door: Awaited<ReturnType<typeof openDoor>>

beforeAll(async () => {
  door = await openDoor()
})

afterAll(() => door.practice.close())

beforeEach(async () => {
  await door.clear()
  await door.plantApps()
})

async function rowOf({ session: hash }: AtDoor) {
  const [found] = await door.ground.select().from(session).where(eq(session.tokenHash, hash))
  return found!
}
const isOpen = async (viewer: AtDoor) => (await rowOf(viewer)).endedAt === null
async function seen(viewer: AtDoor) {
  const own = await seeSessions(viewer)
  if (own === null || typeof own === 'string') throw new Error(String(own))
  return own.sessions
}
async function give(viewer: AtDoor, device: 'chrome android' | 'firefox windows') {
  await door.ground.update(session).set({ device }).where(eq(session.tokenHash, viewer.session))
}

describe.each(['elena', 'rosa', 'grace'])('%s', (who) => {
  test('sees this browser first and the others after it, with what each is, and nobody else’s', async () => {
    const other = await door.sessionOf(who)
    const here = await door.sessionOf(who)
    await door.sessionOf('tom')
    await give(here, 'chrome android')
    await give(other, 'firefox windows')
    expect((await seen(here)).map(({ device, isThis }) => [device, isThis])).toEqual([
      ['chrome android', true],
      ['firefox windows', false],
    ])
  })

  test('ends one of them, which opens nothing any more and is forgotten as what it was', async () => {
    const [here, other] = [await door.sessionOf(who), await door.sessionOf(who)]
    await give(other, 'firefox windows')
    await signOutThere(here, { session: (await rowOf(other)).id })
    expect([await isOpen(here), await isOpen(other)]).toEqual([true, false])
    expect((await rowOf(other)).device).toBeNull()
    expect(await seeSessions(other)).toBeNull()
  })

  test('ends no one else’s, whoever’s it is', async () => {
    const here = await door.sessionOf(who)
    const others = [await door.sessionOf('tom'), await door.sessionOf('mateo'), await door.sessionOf('marcus')]
    for (const other of others) {
      await signOutThere(here, { session: (await rowOf(other)).id })
      expect(await isOpen(other)).toBe(true)
    }
  })

  test('ends all of them at once, and nobody else’s', async () => {
    const [here, other, toms] = [await door.sessionOf(who), await door.sessionOf(who), await door.sessionOf('tom')]
    await signOut(here, { isEverywhere: true })
    expect([await isOpen(here), await isOpen(other), await isOpen(toms)]).toEqual([false, false, true])
  })

  test('ends this one alone where they press to sign out', async () => {
    const [here, other] = [await door.sessionOf(who), await door.sessionOf(who)]
    await signOut(here)
    expect([await isOpen(here), await isOpen(other)]).toEqual([false, true])
  })

  test.each([
    ['was idle for 61 minutes', async () => door.sessionOf(who, { seenAt: minutesAgo(61) })],
    ['is past its twelve hours', async () => door.sessionOf(who, { expiresAt: minutesAgo(1) })],
    ['was ended', async () => door.sessionOf(who, { endedAt: minutesAgo(1) })],
    ['stands under another host', async () => ({ ...(await door.sessionOf(who)), host: 'other.example' })],
    ['nobody opened', async () => ({ ...(await door.sessionOf(who)), session: hashOf('guessed') })],
  ])('neither sees nor ends any with a session that %s', async (_kind, open) => {
    const [stale, other] = [await open(), await door.sessionOf(who)]
    expect(await seeSessions(stale)).toBeNull()
    await signOutThere(stale, { session: (await rowOf(other)).id })
    await signOut(stale, { isEverywhere: true })
    expect(await isOpen(other)).toBe(true)
  })
})

test('a letter alone neither shows nor ends the sessions of somebody on staff, in whichever room it asks', async () => {
  const [byLetter, other] = [await door.sessionOf('grace', { secondFactorAt: null }), await door.sessionOf('grace')]
  expect(await seeSessions(byLetter)).toBe('second_factor')
  await signOutThere(byLetter, { session: (await rowOf(other)).id })
  await signOut(byLetter, { isEverywhere: true })
  expect([await isOpen(byLetter), await isOpen(other)]).toEqual([false, true])
})

test('what somebody signed in with is forgotten when that session is over by its time', async () => {
  const [over, live] = [await door.sessionOf('elena', { expiresAt: minutesAgo(1) }), await door.sessionOf('elena')]
  await give(over, 'chrome android')
  await give(live, 'firefox windows')
  await purge(new Date())
  expect([(await rowOf(over)).device, (await rowOf(live)).device]).toEqual([null, 'firefox windows'])
})
