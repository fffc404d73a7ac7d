import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { report } from '#drizzle/seed/reports.ts'
import { goals, type Said } from '#drizzle/seed/scope.ts'
import { goal } from '#drizzle/tables/goals.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { ClientId, FamilyLinkId, ReportId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Answers to reports, by running the operations: what is told of them, to whom, and what they leave behind.

let practice: PracticeCenter
let clientId: ClientId
let linkId: FamilyLinkId

beforeAll(async () => {
  practice = await openPracticeCenter()
  const rosa = practice.storyOf('Rosa Delgado')
  clientId = rosa.clientOf('Rosa Delgado')
  linkId = rosa.linkBetween('Rosa Delgado', 'Elena Delgado')
})

afterAll(() => practice.close())

/** A report that Elena wrote about Rosa, matched as the desk has it. */
async function matched(parts: Parameters<typeof report>[1] = {}): Promise<ReportId> {
  const id = newId<'report'>()
  const asked = report('How is she?', { id, ...parts, matched: { by: 'Tom Baker' } })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(asked))
  return id
}

async function reply(id: ReportId, topics: Topic[], area?: LifeArea) {
  const { replyToReport } = await import('#lib/reports/do/reply-to-report.ts')
  return operate(await practice.viewerOf('staff', 'marcus'), replyToReport, {
    id,
    wasOpen: true,
    words: 'Words of staff.',
    looked: '',
    topics,
    area,
  })
}

async function narrow(...said: Said[]): Promise<void> {
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').takesBack(...said))
}

test('an answer about goals is refused where every goal of that part of life is private', async () => {
  const { ground } = practice
  const shared = (to: boolean) =>
    ground
      .update(goal)
      .set({ shared: to })
      .where(and(eq(goal.clientId, clientId), eq(goal.area, 'housing')))
  await shared(false)
  expect(await reply(await matched(), ['goals'], 'housing')).toEqual({ ok: false, refusal: 'not_released' })
  await shared(true)
  expect(await reply(await matched(), ['goals'], 'housing')).toEqual({ ok: true, value: null })
  // What was written before the client made the goal private can no longer be read, nor be written again.
  const { readFamilyPage } = await import('#lib/disclosure/read/family-page.ts')
  const id = await matched()
  await reply(id, ['goals'], 'housing')
  const read = async () => {
    const elena = await practice.viewerOf('family', 'elena')
    return (await readFamilyPage(elena, [], { reports: { id } }))!.answers.length
  }
  expect(await read()).toBe(1)
  await shared(false)
  expect(await read()).toBe(0)
  await shared(true)
})

describe('the letter that says there is an answer', () => {
  const sent: Letter[] = []

  beforeEach(async () => {
    sent.length = 0
    await practice.ground.delete(letter)
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
    expect((await practice.ground.select().from(letter)).map((each) => each.lastCode)).toEqual(['no-longer-permitted'])
  })

  test('does not leave once the part of life it speaks of was taken back', async () => {
    expect((await reply(await matched(), ['goals'], 'housing')).ok).toBe(true)
    await narrow(goals('housing'))
    expect(await deliver()).toEqual([])
  })
})

describe("the client's list of who looked", () => {
  async function accounted(look: () => Promise<unknown>): Promise<{ topics: Topic[]; channel: string }[]> {
    const before = new Set((await practice.ground.select().from(disclosure)).map((each) => each.id))
    await look()
    const rows = await practice.ground.select().from(disclosure)
    return rows.filter((each) => !before.has(each.id)).map(({ topics, channel }) => ({ topics, channel }))
  }

  async function looksAtPerson() {
    const { seeSharedPerson } = await import('#lib/family/see/see-shared-person.ts')
    return seeSharedPerson(await practice.viewerOf('family', 'elena'), linkId)
  }

  async function reads(id: ReportId) {
    const { seeOwnReport } = await import('#lib/family/see/see-own-report.ts')
    const seen = await seeOwnReport(await practice.viewerOf('family', 'elena'), id)
    expect(seen?.answers.length).toBeGreaterThan(0)
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
    const { seeOwnReport } = await import('#lib/family/see/see-own-report.ts')
    const id = await matched({ attribution: 'no' })
    expect(await accounted(async () => seeOwnReport(await practice.viewerOf('family', 'elena'), id))).toEqual([])
  })
})
