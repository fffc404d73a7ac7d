import { afterAll, beforeAll, expect, test } from 'vitest'
import { formAttempt } from '#drizzle/tables/forms.ts'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import { purge } from '#lib/jobs/purge.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What is kept for people who have not finished is bounded: a flood fills no disk, and takes from the oldest.

let practice: PracticeCenter
const now = new Date()
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())

test('of kept words and drafts past their number the oldest go, and never what was typed a moment ago', async () => {
  const { centerId } = practice.accountOf('elena')
  await practice.ground.delete(reportDraft)
  await practice.ground.delete(formAttempt)
  const own = { centerId, holder: 'browser b' }
  const [wordsOld, wordsNew] = [5_200, 300]
  const words = (count: number, at: (index: number) => Date) =>
    Array.from({ length: count }, (_, index) => ({
      ...own,
      id: crypto.randomUUID(),
      form: 'ask',
      values: {},
      problems: [],
      createdAt: at(index),
    }))
  const drafts = (count: number, at: (index: number) => Date) =>
    Array.from({ length: count }, (_, index) => ({
      ...own,
      id: crypto.randomUUID(),
      answers: {},
      createdAt: at(index),
      updatedAt: at(index),
    }))
  const old = (index: number) => new Date(minutesAgo(60).getTime() + index)
  const fresh = (index: number) => new Date(minutesAgo(1).getTime() + index)
  for (const batch of [
    words(wordsOld / 2, old),
    words(wordsOld / 2, (index) => old(index + wordsOld / 2)),
    words(wordsNew, fresh),
  ])
    await practice.ground.insert(formAttempt).values(batch)
  for (const batch of [drafts(2600, old), drafts(2600, (index) => old(index + 2600)), drafts(300, fresh)])
    await practice.ground.insert(reportDraft).values(batch)
  await purge(now)
  const keptWords = await practice.ground.select({ at: formAttempt.createdAt }).from(formAttempt)
  const keptDrafts = await practice.ground.select({ at: reportDraft.updatedAt }).from(reportDraft)
  for (const kept of [keptWords, keptDrafts]) {
    expect(kept).toHaveLength(5_000)
    expect(kept.filter(({ at }) => at >= minutesAgo(1))).toHaveLength(300)
    expect(Math.min(...kept.map(({ at }) => at.getTime()))).toBe(old(500).getTime())
  }
  // A flood of the last minutes takes the rest, not what is typed beside it.
  await practice.ground.insert(formAttempt).values(words(5_500, fresh))
  await purge(now)
  expect(await practice.ground.select({ at: formAttempt.createdAt }).from(formAttempt)).toHaveLength(5_800)
})
