import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { closePools } from '#lib/database/pool.ts'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { asFamilyMember } from '#lib/releases/rows/as-family-member.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
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
  const telling = story('Rosa lets Elena know when she is visited', {
    center: { timeZone: 'America/Chicago' },
    since: past,
  })
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .releases('visits')
    .with(visit('office'))
    .on('20 November')
  await plant(ground, telling)
  const linkId = telling.linkBetween('Rosa Delgado', 'Elena Delgado')
  const clientId = telling.clientOf('Rosa Delgado')
  const pair = {
    clientId,
    familyMemberId: telling.familyMemberOf('Elena Delgado'),
    centerId: telling.center.id,
    linkId,
  }

  const seen = async (at: Date) => {
    const elenas = await signIn(ground, telling.personNamed('Elena Delgado').email, at)
    const view = await seeSharedPerson({ audience: 'family', at, session: elenas.tokenHash }, linkId)
    const rosas = await signIn(ground, telling.personNamed('Rosa Delgado').email, at)
    const preview = await asViewer({ audience: 'client', at, session: rosas.tokenHash }, async (tx) =>
      asFamilyMember(tx, await knownAbout(tx, clientId), { ...pair, at }),
    )
    return { family: view!.person!.told('visits').length, client: preview!.told('visits').length }
  }
  // Nine in the evening of that day in Chicago, when it is the next day in UTC; then a minute past midnight.
  expect(await seen(new Date('2026-11-21T03:00:00Z'))).toEqual({ family: 1, client: 1 })
  expect(await seen(new Date('2026-11-21T06:01:00Z'))).toEqual({ family: 0, client: 0 })
})
