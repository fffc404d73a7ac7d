import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { disclosure, release } from '#drizzle/schema/consent.ts'
import { letter } from '#drizzle/schema/letters.ts'
import { account } from '#drizzle/schema/people.ts'
import { reportMatch } from '#drizzle/schema/reports.ts'
import { type Ground, openGround, plantReleaseEvent, plantReport, plantSession } from '#drizzle/seed/plant.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { AccountId, CenterId, ClientId, FamilyLinkId, FamilyMemberId, ReportId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import type { Audience } from '#lib/people/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { environment } from '../web-server.ts'

// Answers to reports, through the operations: what is told of them, to whom, and what it leaves behind.

let database: FreshDatabase
let ground: Ground
let accounts: Map<string, { id: AccountId; centerId: CenterId }>
let pair: { clientId: ClientId; familyMemberId: FamilyMemberId; linkId: FamilyLinkId }

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  accounts = new Map((await ground.select().from(account)).map((each) => [each.email.split('@')[0]!, each]))
  const [found] = await ground.execute<{ client_id: ClientId; family_member_id: FamilyMemberId; id: FamilyLinkId }>(
    `select l.client_id, l.family_member_id, l.id from family_link l
     join client c on c.id = l.client_id join family_member f on f.id = l.family_member_id
     join account a on a.id = f.account_id
     where c.name = 'Rosa Delgado' and a.email = 'elena@practice.example'`,
  )
  pair = { clientId: found!.client_id, familyMemberId: found!.family_member_id, linkId: found!.id }
})

afterAll(async () => {
  await (await import('#lib/database/pool.ts')).closePools()
  await ground.close()
  await database.drop()
})

async function viewerOf<Of extends Audience>(audience: Of, name: string) {
  const at = new Date()
  const { centerId, id } = accounts.get(name)!
  return { audience, at, session: (await plantSession(ground, centerId, id, at)).tokenHash, browser: 'b' }
}

/** A report of Elena's about Rosa, matched, as the desk has it. */
async function matched(parts: Partial<Parameters<typeof plantReport>[2]> = {}): Promise<ReportId> {
  const { centerId, id: accountId } = accounts.get('elena')!
  const at = new Date()
  const reportId = await plantReport(ground, centerId, { words: 'How is she?', accountId, ...parts }, at)
  const by = (await ground.execute<{ id: string }>(`select id from staff_member where name = 'Tom Baker'`))[0]!.id
  const staff = { heldBy: null, matchedBy: by as never, matchedAt: at }
  await ground.insert(reportMatch).values({ ...staff, centerId, reportId, clientId: pair.clientId })
  return reportId
}

async function reply(id: ReportId, topics: Topic[], area?: LifeArea) {
  const [{ asViewer }, { replyToReport }, viewer] = await Promise.all([
    import('#lib/database/as-viewer.ts'),
    import('#lib/operations/reply-to-report.ts'),
    viewerOf('staff', 'marcus'),
  ])
  return asViewer(viewer, (tx) => replyToReport(tx, viewer, { id, words: 'Words of staff.', topics, area }))
}

async function narrow(topic: Topic, area?: LifeArea): Promise<void> {
  const { centerId } = accounts.get('elena')!
  const releases = await ground.select().from(release).where(eq(release.familyMemberId, pair.familyMemberId))
  for (const each of releases.filter(({ clientId }) => clientId === pair.clientId))
    await plantReleaseEvent(ground, centerId, each.id, { kind: 'narrowed', topic, area }, new Date())
}

describe('the letter that says there is an answer', () => {
  const sent: Letter[] = []

  beforeEach(async () => {
    sent.length = 0
    await ground.delete(letter)
  })

  async function deliver(): Promise<string[]> {
    const { deliverOneLetter } = await import('#lib/jobs/deliver-letters.ts')
    const take = async (each: Letter) => {
      sent.push(each)
      return { outcome: 'accepted' } as const
    }
    while (await deliverOneLetter(take, () => new Date()));
    return sent.map((each) => each.to)
  }

  test('leaves while every topic of the answer is open', async () => {
    expect(await reply(await matched(), ['case_manager', 'goals'], 'daily_activity')).toEqual({ ok: true, value: null })
    expect(await deliver()).toEqual(['elena@practice.example'])
  })

  test('does not leave once one of them was taken back, whichever was ticked first', async () => {
    expect((await reply(await matched(), ['case_manager', 'meetings'])).ok).toBe(true)
    await narrow('meetings')
    expect(await deliver()).toEqual([])
    expect((await ground.select().from(letter)).map((each) => each.lastCode)).toEqual(['no-longer-permitted'])
  })

  test('does not leave once the part of life it speaks of was taken back', async () => {
    expect((await reply(await matched(), ['goals'], 'housing')).ok).toBe(true)
    await narrow('goals', 'housing')
    expect(await deliver()).toEqual([])
  })
})

describe("the client's list of who looked", () => {
  async function accounted(look: () => Promise<unknown>): Promise<{ topics: Topic[]; channel: string }[]> {
    const before = new Set((await ground.select().from(disclosure)).map((each) => each.id))
    await look()
    const rows = await ground.select().from(disclosure)
    return rows.filter((each) => !before.has(each.id)).map(({ topics, channel }) => ({ topics, channel }))
  }

  async function looksAtPerson() {
    const { seeSharedPerson } = await import('#lib/operations/see-family.ts')
    return seeSharedPerson(await viewerOf('family', 'elena'), pair.linkId)
  }

  async function reads(id: ReportId) {
    const { seeOwnReport } = await import('#lib/operations/see-family.ts')
    const seen = await seeOwnReport(await viewerOf('family', 'elena'), id)
    expect(seen?.replies.length).toBeGreaterThan(0)
  }

  test.each(['no', 'if_required'] as const)(
    'cannot tell the reading of an answer from a visit, when the writer said %s to being named',
    async (attribution) => {
      const id = await matched({ attribution })
      await reply(id, ['case_manager'])
      await reply(id, ['goals'], 'daily_activity')
      const [visit, reading] = [await accounted(looksAtPerson), await accounted(() => reads(id))]
      expect(visit).toHaveLength(1)
      expect(visit[0]!.topics.length).toBeGreaterThan(2)
      expect(reading).toEqual(visit)
    },
  )

  test('names the topics of each answer, when the writer may be named', async () => {
    const id = await matched({ attribution: 'yes' })
    await reply(id, ['case_manager'])
    expect(await accounted(() => reads(id))).toEqual([{ topics: ['case_manager'], channel: 'page' }])
  })

  test('holds nothing, when no answer is open', async () => {
    const { seeOwnReport } = await import('#lib/operations/see-family.ts')
    const id = await matched({ attribution: 'no' })
    expect(await accounted(async () => seeOwnReport(await viewerOf('family', 'elena'), id))).toEqual([])
  })
})
