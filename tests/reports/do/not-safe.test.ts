import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { answerBy, dueBy } from '#lib/reports/rules/clock.ts'
import type { Urgency } from '#lib/reports/rules/report.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Somebody says that a person is not safe. Nobody at the desk takes the report out of its place unread.

let practice: PracticeCenter
let id: ReportId

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  id = newId<'report'>()
  const words = tells('He stands on the bridge.', { id, urgency: 'urgent' })
  await practice.goOn('Rosa Delgado', (told) => told.familyMember('Elena Delgado').with(words))
  await practice.ground
    .update(report)
    .set({ observations: { safetyNow: 'not_safe' } as never })
    .where(eq(report.id, id))
})

afterAll(() => practice.close())

const tom = () => practice.viewerOf('staff', 'tom')
const grades = async (urgency: Urgency, why?: string, was: Urgency = 'urgent') => {
  const done = await operate(await tom(), regradeReport, { id, was, urgency, why })
  return done.ok ? 'done' : done.refusal
}
const closes = async (hasRead: boolean) => {
  const wish = { id, outcome: 'called_writer' as const, words: '', hasRead }
  const done = await operate(await tom(), closeReport, wish)
  return done.ok ? 'done' : done.refusal
}
const line = async () => (await seeReportDesk(await tom(), {}))!.found!.rows.find((row) => row.id === id)

test('it stays flagged whatever anybody grades, until somebody read it', async () => {
  expect(await grades('information', 'It was a mistake.')).toBe('read_first')
  expect(await grades('urgent')).toBe('read_first')
  expect((await line())!.isNotSafe).toBe(true)
  expect((await operate(await tom(), readReport, { id })).ok).toBe(true)
  expect((await line())!.isNotSafe).toBe(true)
  expect(await grades('soon')).toBe('say_why_lower')
  expect((await line())!.isNotSafe).toBe(true)
  expect(await grades('soon', 'He is at home with his brother.')).toBe('done')
  const { actions } = (await seeDeskReport(await tom(), id, ''))!.found!
  expect(actions.filter(({ at }) => at.getTime() === actions[0]!.at.getTime()).map(({ words }) => words)).toContain(
    'He is at home with his brother.',
  )
})

test('it is not closed by one press unread', async () => {
  expect(await closes(false)).toBe('say_read')
  expect((await line())!.isNotSafe).toBe(true)
  expect(await closes(true)).toBe('done')
})

test('the desk is late when the writer was told an earlier hour than its own grade gives', async () => {
  const openingHours = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['08:00', '18:00'] as const]))
  const center = { openingHours, holidays: [], standards: usualStandards, timeZone: 'America/Chicago' }
  const waitsSince = new Date('2026-12-01T15:00:00Z')
  const due = (promised: Urgency, urgency: Urgency) => dueBy({ promised, urgency, waitsSince }, center)
  const told = (urgency: Urgency) => answerBy(urgency, waitsSince, center)
  expect(due('urgent', 'soon')).toEqual(told('urgent'))
  expect(due('information', 'urgent')).toEqual(told('urgent'))
  expect(due('soon', 'soon')).toEqual(told('soon'))
  await operate(await tom(), readReport, { id })
  expect(await grades('soon', 'He is at home.')).toBe('done')
  expect(await line()).toMatchObject({ urgency: 'soon', promised: 'urgent' })
})
