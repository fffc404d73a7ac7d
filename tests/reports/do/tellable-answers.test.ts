import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { report } from '#drizzle/seed/reports.ts'
import { goal } from '#drizzle/tables/goals.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whether an answer may be told is asked when it is written, when its letter leaves, when it is read, and when the
// reading is accounted for. All four must say the same.

let practice: PracticeCenter
let clientId: ClientId

beforeAll(async () => {
  practice = await openPracticeCenter()
  clientId = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.ground.delete(letter)
  await share('housing', true)
})

/** Rosa shares every goal of this life area, or keeps every one private. */
async function share(area: LifeArea, shared: boolean): Promise<void> {
  await practice.ground
    .update(goal)
    .set({ shared })
    .where(and(eq(goal.clientId, clientId), eq(goal.area, area)))
}

/** A report that Elena wrote about Rosa, with her name allowed to be told. */
async function reportOfElena(): Promise<ReportId> {
  const id = newId<'report'>()
  const asked = report('How is she?', { id, attribution: 'yes', matched: { by: 'Tom Baker' } })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(asked))
  return id
}

interface Answer {
  readonly topics: Topic[]
  readonly area?: LifeArea
}

async function isWritten(id: ReportId, answer: Answer): Promise<boolean> {
  const wish = { id, wasOpen: true, words: 'Words of staff.', looked: '', ...answer }
  return (await operate(await practice.viewerOf('staff', 'marcus'), replyToReport, wish)).ok
}

async function isSent(): Promise<boolean> {
  const sent: string[] = []
  const take = async ({ to }: { to: string }) => {
    sent.push(to)
    return { outcome: 'accepted' } as const
  }
  while (await deliverOneLetter(take, () => new Date()));
  return sent.length > 0
}

async function isRead(id: ReportId): Promise<{ row: boolean; shown: boolean }> {
  const elena = await practice.viewerOf('family', 'elena')
  const page = await readFamilyPage(elena, [], { reports: { id } })
  const view = await seeOwnReport(elena, id)
  return { row: page!.answers.length > 0, shown: view!.answers.length > 0 }
}

async function isAccountedFor(id: ReportId): Promise<boolean> {
  const count = async () => (await practice.ground.select().from(disclosure)).length
  const before = await count()
  await readFamilyPage(await practice.viewerOf('family', 'elena'), [], { reports: { id } })
  return (await count()) > before
}

const cases: [answer: Answer, isHousingShared: boolean, mayBeTold: boolean][] = [
  [{ topics: ['case_manager'] }, true, true],
  [{ topics: ['case_manager'] }, false, true],
  // An area does not matter for a topic that speaks of no goal.
  [{ topics: ['case_manager'], area: 'housing' }, true, true],
  [{ topics: ['case_manager'], area: 'housing' }, false, true],
  [{ topics: ['goals'], area: 'housing' }, true, true],
  [{ topics: ['goals'], area: 'housing' }, false, false],
  [{ topics: ['case_manager', 'progress'], area: 'housing' }, true, true],
  [{ topics: ['case_manager', 'progress'], area: 'housing' }, false, false],
  [{ topics: ['ways_to_help'], area: 'daily_activity' }, false, true],
  [{ topics: ['meetings', 'visits', 'case_manager_contact'] }, false, true],
]

test.each(cases)('%o, with goals in housing shared: %o, may be told: %o', async (answer, isShared, mayBeTold) => {
  const id = await reportOfElena()
  expect(await isWritten(id, answer)).toBe(true)
  await share('housing', isShared)
  expect(await isSent()).toBe(mayBeTold)
  expect(await isRead(id)).toEqual({ row: mayBeTold, shown: mayBeTold })
  expect(await isAccountedFor(id)).toBe(mayBeTold)
  expect(await isWritten(await reportOfElena(), answer)).toBe(mayBeTold)
})

test('words that tell more than what is ticked come back once, and then it is for whoever wrote them to decide', async () => {
  const id = await reportOfElena()
  const marcus = await practice.viewerOf('staff', 'marcus')
  const send = async (words: string, looked: string) => {
    const sent = await operate(marcus, replyToReport, { id, wasOpen: true, words, topics: ['case_manager'], looked })
    return sent.ok ? 'sent' : sent.refusal
  }
  expect(await send('She takes her medication.', '')).toBe('look_at_words')
  expect(await send('She takes her medication and was in the hospital.', 'never_share:medication')).toBe(
    'look_at_words',
  )
  expect(await send('She takes her medication.', 'never_share:medication')).toBe('sent')
  expect(await send('Yes, she has a case manager.', '')).toBe('sent')
})
