import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { reportAction } from '#drizzle/tables/listening/desk.ts'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { readReports } from '#lib/reports/do/read-reports.ts'
import { newestOf } from '#lib/reports/rules/report.ts'
import { seeUnreadReports } from '#lib/reports/see/see-unread-reports.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Staff read several reports on one page and mark those they have read: never one of which they did not see every word.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

async function told(words = 'She sleeps all day.'): Promise<ReportId> {
  const id = newId<'report'>()
  const urgent = { id, urgency: 'urgent' as const, receivedAt: new Date('2020-01-06T10:00:00Z') }
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(tells(words, urgent)))
  return id
}

async function adds(reportId: ReportId, words: string): Promise<void> {
  const { centerId } = practice.accountOf('elena')
  await practice.ground
    .insert(reportAddition)
    .values({ centerId, id: crypto.randomUUID(), reportId, words, at: new Date() })
}

const shownTo = async (name: string) =>
  (await seeUnreadReports(await practice.viewerOf('staff', name)))?.found?.reports ?? []
const wishOf = (shown: Awaited<ReturnType<typeof shownTo>>, ...ids: ReportId[]) => ({
  reports: shown
    .filter((each) => ids.includes(each.report.id))
    .map((each) => ({ id: each.report.id as string, newest: newestOf(each.report) })),
})
async function marks(name: string, wish: ReturnType<typeof wishOf>): Promise<string> {
  const done = await operate(await practice.viewerOf('staff', name), readReports, wish)
  return done.ok ? `${done.value.count}` : done.refusal
}
const states = async (...ids: ReportId[]) =>
  (await practice.ground.select().from(report).where(inArray(report.id, ids))).map(({ state }) => state)

test('the page shows every word of each, and marks those that were ticked, by name', async () => {
  const [one, two, three] = [await told('First words.'), await told('Second words.'), await told()]
  await adds(one, 'Added words.')
  const shown = await shownTo('tom')
  expect(shown.find((each) => each.report.id === one)).toMatchObject({
    report: { words: 'First words.' },
    additions: [{ words: 'Added words.' }],
  })
  expect(await marks('tom', wishOf(shown, one, two))).toBe('2')
  expect(await states(one, two)).toEqual(['read', 'read'])
  expect(await states(three)).toEqual(['received'])
  const [row] = await practice.ground.select().from(reportAction).where(eq(reportAction.reportId, two))
  expect(row).toMatchObject({ kind: 'read', staffId: practice.storyOf('Rosa Delgado').staffOf('Tom Baker') })
})

test('words that came meanwhile stop all of it, and what a colleague marked stays as it is', async () => {
  const [one, two] = [await told(), await told()]
  const shown = await shownTo('tom')
  await adds(two, 'Wait, she came home.')
  expect(await marks('tom', wishOf(shown, one, two))).toBe('added_meanwhile')
  expect(await states(one, two)).toEqual(['received', 'received'])
  const again = await shownTo('tom')
  const grace = await practice.viewerOf('staff', 'grace')
  expect((await operate(grace, readReport, { id: one })).ok).toBe(true)
  expect(await marks('tom', wishOf(again, one, two))).toBe('1')
  expect(await marks('tom', wishOf(again, one, two))).toBe('changed_meanwhile')
})

test('nobody marks what is not theirs', async () => {
  const one = await told()
  const wish = wishOf(await shownTo('tom'), one)
  expect(await marks('irene', wish)).toBe('not_possible')
  expect(await marks('priya', wish)).toBe('not_possible')
  expect((await shownTo('priya')).some((each) => each.report.id === one)).toBe(false)
})
