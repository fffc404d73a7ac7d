import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Ground,
  openGround,
  plantCenter,
  plantClient,
  plantFamilyMember,
  plantFormVersion,
  plantLink,
  plantRelease,
  plantSession,
} from '#drizzle/seed/plant.ts'
import { visit } from '#drizzle/tables/care.ts'
import { account } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { closePools } from '#lib/database/pool.ts'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { seeAsFamilyMember } from '#lib/releases/see/see-as-family-member.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { environment } from '#tests/stage/web-server.ts'

let database: FreshDatabase
let ground: Ground

beforeAll(async () => {
  database = await freshDatabase()
  await mockClock(database)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  ground = openGround(database.ownerUrl)
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

test('a visit is shown until its day is over where the center is, to the family and in the preview of a client', async () => {
  const past = new Date('2026-11-01T16:00:00Z')
  const centerId = await plantCenter(ground, past, { timeZone: 'America/Chicago' })
  const formVersionId = await plantFormVersion(ground, centerId)
  const clientId = await plantClient(ground, centerId, { name: 'Rosa Delgado', email: 'rosa@practice.example' }, past)
  const { familyMemberId, accountId } = await plantFamilyMember(ground, centerId, 'elena@practice.example', past)
  const linkId = await plantLink(ground, centerId, clientId, familyMemberId, past)
  await plantRelease(ground, centerId, { clientId, familyMemberId, formVersionId, topics: ['visits'] }, past)
  const row = { centerId, id: crypto.randomUUID(), clientId, placeKind: 'office' as const }
  await ground.insert(visit).values({ ...row, day: '2026-11-20' })
  const [rosa] = await ground.select().from(account).where(eq(account.email, 'rosa@practice.example'))

  const seen = async (at: Date) => {
    const elenas = await plantSession(ground, centerId, accountId, at)
    const view = await seeSharedPerson({ audience: 'family', at, session: elenas.tokenHash }, linkId)
    const rosas = await plantSession(ground, centerId, rosa!.id, at)
    const pair = { centerId, clientId, familyMemberId, linkId, at }
    const preview = await asViewer({ audience: 'client', at, session: rosas.tokenHash }, async (tx) =>
      seeAsFamilyMember(tx, await knownAbout(tx, clientId), pair),
    )
    return { family: view!.person!.told('visits').length, client: preview!.told('visits').length }
  }
  // Nine in the evening of that day in Chicago, when it is the next day in UTC; then a minute past midnight.
  expect(await seen(new Date('2026-11-21T03:00:00Z'))).toEqual({ family: 1, client: 1 })
  expect(await seen(new Date('2026-11-21T06:01:00Z'))).toEqual({ family: 0, client: 0 })
})
