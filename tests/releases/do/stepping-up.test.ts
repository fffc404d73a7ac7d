import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { client } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'

// Opening again needs a second factor of the last fifteen minutes; closing never waits for one.

let practice: PracticeCenter
let id: ReleaseId

beforeAll(async () => {
  practice = await openPracticeCenter()
  const [found] = await practice.ground
    .select({ id: release.id })
    .from(release)
    .innerJoin(client, eq(client.id, release.clientId))
    .where(eq(client.name, 'Rosa Delgado'))
  id = found!.id
})

afterAll(() => practice.close())

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

/** What came of it when Marcus, who gave his second factor at that time, writes down what Rosa said. */
async function says(kind: 'suspended' | 'resumed', secondFactorAt: Date | null) {
  const at = new Date()
  const { tokenHash } = await signIn(practice.ground, 'marcus@practice.example', at, { secondFactorAt })
  const viewer: Viewer<'staff'> = { audience: 'staff', at, session: tokenHash, browser: 'b' }
  return operate(viewer, recordReleaseEvent, { release: id, kind, words: 'She said so by phone.' })
}
/** The same row, written past the verb, as injected SQL would. */
async function injected(kind: 'suspended' | 'resumed', secondFactorAt: Date) {
  const at = new Date()
  const { tokenHash } = await signIn(practice.ground, 'marcus@practice.example', at, { secondFactorAt })
  const byAccountId = practice.accountOf('marcus').id
  const [found] = await practice.ground.select().from(release).where(eq(release.id, id))
  return asViewer({ audience: 'staff', at, session: tokenHash, browser: 'b' }, (tx) =>
    tx.insert(releaseEvent).values({
      centerId: found!.centerId,
      id: crypto.randomUUID(),
      releaseId: id,
      kind,
      at,
      byAccountId,
      words: 'Injected.',
    }),
  ).then(
    () => 'written',
    () => 'refused',
  )
}
const events = () => practice.ground.select().from(releaseEvent).where(eq(releaseEvent.releaseId, id))

test('a suspension is written down with a second factor of an hour ago, and not lifted with it', async () => {
  expect(await says('suspended', minutesAgo(60))).toEqual({ ok: true, value: null })
  const before = await events()
  expect(await says('resumed', minutesAgo(16))).toEqual({ ok: false, refusal: 'step_up' })
  expect(await says('resumed', null)).toEqual({ ok: false, refusal: 'not_possible' })
  expect(await events()).toEqual(before)
  expect(await says('resumed', minutesAgo(14))).toEqual({ ok: true, value: null })
  expect(await events()).toHaveLength(before.length + 1)
})

test('the database asks the same of whoever writes past the verb', async () => {
  expect(await injected('suspended', minutesAgo(60))).toBe('written')
  expect(await injected('resumed', minutesAgo(16))).toBe('refused')
  expect(await injected('resumed', minutesAgo(1))).toBe('written')
})
