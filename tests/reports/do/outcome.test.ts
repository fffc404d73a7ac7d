import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { reportAction } from '#drizzle/tables/listening/desk.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { type Outcome, outcomes } from '#lib/reports/rules/outcome.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whoever closes a report says what came of it. Colleagues find it in the history, and the family nowhere.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const receivedAt = new Date(Date.now() - 3_600_000)

async function told(): Promise<ReportId> {
  const id = newId<'report'>()
  const same = { id, draftId: newId<'draft'>(), reference: 'SAME-SAME', receivedAt }
  await practice.goOn('Rosa Delgado', (rosa) =>
    rosa.familyMember('Elena Delgado').with(tells('She sleeps less.', same)),
  )
  return id
}

async function closes(name: string, id: ReportId, outcome: Outcome, words = '') {
  const viewer = { ...(await practice.viewerOf('staff', name)), at: new Date() }
  return operate(viewer, closeReport, { id, outcome, words, hasRead: true })
}

test('a colleague reads what came of a report, who says so and the note', async () => {
  const id = await told()
  expect((await closes('tom', id, 'visit_made', 'She was at home.')).ok).toBe(true)
  const seen = await seeDeskReport(await practice.viewerOf('staff', 'grace'), id, '')
  expect(seen!.found!.actions[0]).toMatchObject({
    kind: 'closed',
    by: 'Tom Baker',
    outcome: 'visit_made',
    words: 'She was at home.',
  })
})

test('closed again after its writer added words, a report has both outcomes in its history', async () => {
  const id = await told()
  await closes('tom', id, 'nobody_reached')
  await operate(await practice.viewerOf('family', 'elena'), addToReport, { id, words: 'She is back.' })
  const again = await seeDeskReport(await practice.viewerOf('staff', 'tom'), id, '')
  const newest = again!.found!.report.addedAt!.toISOString()
  const viewer = await practice.viewerOf('staff', 'grace')
  const done = await operate(viewer, closeReport, {
    id,
    outcome: 'talked_with_client',
    words: '',
    hasRead: true,
    newest,
  })
  expect(done.ok).toBe(true)
  const rows = await practice.ground.select().from(reportAction).where(eq(reportAction.reportId, id))
  expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['nobody_reached', 'talked_with_client'])
})

test('its writer sees the same closed report, whatever came of it', async () => {
  const seen = new Set<string>()
  for (const outcome of outcomes) {
    const id = await told()
    await closes('tom', id, outcome, `A note about ${outcome}.`)
    const { report } = (await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!
    const { closedAt, readAt, id: _own, ...rest } = report!
    expect([closedAt, readAt].includes(null)).toBe(false)
    seen.add(JSON.stringify(rest))
  }
  expect([...seen]).toHaveLength(1)
})
