import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { reportOpening } from '#drizzle/tables/listening/desk-work.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { purge } from '#lib/jobs/purge.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Two colleagues who have one report open see each other there, and nobody else sees either.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

async function told(): Promise<ReportId> {
  const id = newId<'report'>()
  const asked = tells('How is she?', { id, matched: { by: 'Tom Baker' } })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(asked))
  return id
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000)
/** Whom somebody meets who opens the report now. */
async function opens(name: string, id: ReportId): Promise<string[] | null> {
  const seen = (await seeDeskReport(await practice.viewerOf('staff', name), id, ''))!.found
  return seen?.alsoOpen.map((each) => each.name) ?? null
}

test('whoever comes second sees who has it open, and so does the first one who looks again', async () => {
  const id = await told()
  expect(await opens('marcus', id)).toEqual([])
  expect(await opens('grace', id)).toEqual(['Marcus Hill'])
  expect(await opens('marcus', id)).toEqual(['Grace Olsen'])
  expect(await opens('marcus', await told())).toEqual([])
})

test('after ten minutes nobody has it open any more', async () => {
  const id = await told()
  await opens('grace', id)
  const pass = (count: number) => practice.ground.update(reportOpening).set({ at: minutes(-count) })
  await pass(9)
  expect(await opens('marcus', id)).toEqual(['Grace Olsen'])
  await pass(11)
  expect(await opens('tom', id)).toEqual([])
})

test('whoever may not read it neither sees nor is seen, and its writer finds the same page', async () => {
  const id = await told()
  const elena = async () => JSON.stringify((await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!.report)
  const before = await elena()
  await opens('marcus', id)
  expect(await opens('priya', id)).toBe(null)
  expect(await opens('grace', id)).toEqual(['Marcus Hill'])
  expect(await elena()).toBe(before)
})

test('it is forgotten', async () => {
  const id = await told()
  await opens('marcus', id)
  await purge(minutes(59))
  expect(await practice.ground.select().from(reportOpening).where(eq(reportOpening.reportId, id))).toHaveLength(1)
  await purge(minutes(61))
  expect(await practice.ground.select().from(reportOpening)).toEqual([])
})
