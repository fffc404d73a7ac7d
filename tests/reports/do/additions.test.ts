import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { alertOfWords } from '#lib/jobs/alert-of-words.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { newestOf } from '#lib/reports/rules/report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What a writer adds to a report is never lost behind what was done with it before.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

/** A report of Elena's that reached the desk two days ago. */
async function told(parts: Parameters<typeof tells>[1] = {}): Promise<ReportId> {
  const id = newId<'report'>()
  const receivedAt = new Date(Date.now() - 2 * 86_400_000)
  const words = tells('She sleeps less.', { id, urgency: 'information', receivedAt, ...parts })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(words))
  return id
}

async function act<Wish>(name: string, operation: Operation<'staff', Wish, null, string>, wish: Wish): Promise<string> {
  const done = await operate(await practice.viewerOf('staff', name), operation, wish)
  return done.ok ? 'done' : done.refusal
}

const adds = async (id: ReportId, words = 'She left the house.') =>
  operate(await practice.viewerOf('family', 'elena'), addToReport, { id, words })

const rowOf = async (id: ReportId) => (await practice.ground.select().from(report).where(eq(report.id, id)))[0]!
const newest = async (id: ReportId) => newestOf(await rowOf(id))

async function desk(filter: Parameters<typeof seeReportDesk>[1] = {}): Promise<string[]> {
  const seen = await seeReportDesk(await practice.viewerOf('staff', 'tom'), filter)
  return seen!.found!.rows.map(({ id }) => id)
}

async function alerted(): Promise<string[]> {
  const rows = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
  return [...new Set(rows.map(({ toEmail }) => toEmail))].sort()
}

describe('words that are added to a report', () => {
  test('open it again when it was closed, and its writer sees that they wait to be read', async () => {
    const id = await told()
    expect(await act('tom', closeReport, { id, outcome: 'called_writer', words: 'Called back.', hasRead: true })).toBe(
      'done',
    )
    expect((await adds(id)).ok).toBe(true)
    const { report: seen } = (await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!
    expect(seen).toMatchObject({ state: 'read', closedAt: null })
    expect(seen!.addedAt).not.toBe(null)
  })

  test('stand before everything but somebody who is not safe, whatever their urgency', async () => {
    const id = await told()
    await act('tom', readReport, { id })
    const unsafe = await told({ observations: { ...(await rowOf(id)).observations, safetyNow: 'not_safe' } })
    const urgent = await told({ urgency: 'urgent' })
    await adds(id)
    const places = (await desk()).filter((each) => [id, unsafe, urgent].includes(each as ReportId))
    expect(places).toEqual([unsafe, id, urgent])
    expect(await desk({ state: 'received' })).toContain(id)
    expect(await act('tom', readReport, { id, newest: await newest(id) })).toBe('done')
    expect(await desk({ state: 'received' })).not.toContain(id)
  })

  test('alert the desk at once and on the beat whoever holds it, once', async () => {
    const id = await told({ matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } })
    await adds(id, 'First.')
    await adds(id, 'Second.')
    const atOnce = await alerted()
    expect(atOnce).toContain('tom@practice.example')
    expect(atOnce).not.toContain('marcus@practice.example')
    await alertOfWords(() => new Date())
    // Marcus is away, and Dana covers for him.
    const holders = (await alerted()).filter((email) => !atOnce.includes(email))
    expect(holders).toEqual(['dana@practice.example'])
    await practice.ground.delete(letter)
    await alertOfWords(() => new Date())
    expect(await alerted()).toEqual([])
  })

  test('leave the writer of a report that nobody holds with the same row', async () => {
    const [held, free] = [await told({ matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } }), await told()]
    for (const id of [held, free]) await adds(id)
    const elena = await practice.viewerOf('family', 'elena')
    const [one, other] = await Promise.all([held, free].map(async (id) => (await seeOwnReport(elena, id))!.report))
    expect(Object.keys(one!)).toEqual(Object.keys(other!))
    expect([one!.state, one!.readAt, one!.closedAt]).toEqual([other!.state, other!.readAt, other!.closedAt])
  })
})

describe('whoever has an older page open', () => {
  test.each([
    ['marks it as read', (id: ReportId) => act('grace', readReport, { id })],
    [
      'closes it',
      (id: ReportId) => act('grace', closeReport, { id, outcome: 'no_action_needed', words: 'Done.', hasRead: true }),
    ],
    ['answers it', (id: ReportId) => act('grace', replyToReport, { id, wasOpen: true, neutral: 'thank_you' as const })],
  ])('and %s is told that the writer added something, and nothing is done', async (_what, press) => {
    const id = await told()
    await adds(id)
    expect(await press(id)).toBe('added_meanwhile')
    expect(await rowOf(id)).toMatchObject({ state: 'received', readAt: null, answeredAt: null })
  })
})

describe('the clock of a report', () => {
  test('stops with an answer, which also marks it as read', async () => {
    const id = await told()
    expect(await act('tom', replyToReport, { id, wasOpen: true, neutral: 'thank_you' as const })).toBe('done')
    const row = await rowOf(id)
    expect(row.answeredAt).not.toBe(null)
    expect(row.state).toBe('read')
  })

  test('runs anew from words that were added after an answer, and goes on from the beginning before one', async () => {
    const [answered, waiting] = [await told(), await told()]
    await act('tom', replyToReport, { id: answered, wasOpen: true, neutral: 'thank_you' as const })
    for (const id of [answered, waiting]) await adds(id)
    const [one, other] = [await rowOf(answered), await rowOf(waiting)]
    expect(one.answeredAt).toBe(null)
    expect(one.waitsSince).toEqual(one.addedAt)
    expect(other.waitsSince).toEqual(other.receivedAt)
  })

  test('is the same to the writer whether staff answered before or not', async () => {
    const [answered, waiting] = [await told(), await told()]
    await act('tom', replyToReport, { id: answered, wasOpen: true, neutral: 'thank_you' as const })
    await act('tom', readReport, { id: waiting })
    for (const id of [answered, waiting]) await adds(id)
    const elena = await practice.viewerOf('family', 'elena')
    const said = async (id: ReportId) => JSON.stringify((await seeOwnReport(elena, id))!.report)
    expect(await said(answered)).not.toContain('waits')
    expect(await said(answered)).not.toContain('answered')
  })
})
