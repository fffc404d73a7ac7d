import { afterAll, beforeAll, expect, test } from 'vitest'
import { responseCsv } from '#app/staff/response-times/response-csv.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { figuresExport } from '#drizzle/tables/exports.ts'
import { report } from '#drizzle/tables/reports.ts'
import { exportResponseTimes } from '#lib/care/do/export-response-times.ts'
import { seeResponseFile } from '#lib/care/see/see-response-file.ts'
import { seeResponseTimes } from '#lib/care/see/see-response-times.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { logCall } from '#lib/reports/do/log-call.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Supervisors see how fast families are read and answered, and no name of a client or of a writer.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
  await practice.ground.update(report).set({ receivedAt: new Date('2020-01-01T12:00:00Z') })
})

afterAll(() => practice.close())

async function told(isHeld: boolean): Promise<ReportId> {
  const id = newId<'report'>()
  const matched = { by: 'Tom Baker', ...(isHeld ? { heldBy: 'Marcus Hill' } : {}) }
  await practice.goOn('Rosa Delgado', (rosa) =>
    rosa.familyMember('Elena Delgado').with(tells('How is she?', { id, urgency: 'information', matched })),
  )
  return id
}

test('read, answered and reached by phone are counted, by urgency and by who has it, for supervisors alone', async () => {
  const [read, answered, called, waits] = [await told(true), await told(true), await told(true), await told(false)]
  const marcus = await practice.viewerOf('staff', 'marcus')
  await operate(marcus, readReport, { id: read })
  await operate(marcus, replyToReport, { id: answered, wasOpen: true, neutral: 'thank_you' })
  const call = {
    about: { report: called },
    with: 'writer',
    otherName: '',
    isWriter: true,
    direction: 'out' as const,
    reached: true,
    when: null,
    heard: 'She is calm.',
    said: '',
    topics: [],
    wasSaid: false,
  }
  expect((await operate(await practice.viewerOf('staff', 'marcus'), logCall, call)).ok).toBe(true)
  expect(waits).not.toBe(read)
  const found = (await seeResponseTimes(await practice.viewerOf('staff', 'grace'), 30))!.found!
  const information = found.byUrgency.find(({ urgency }) => urgency === 'information')!
  expect(information.count).toBe(4)
  expect(information.standing.contacted).toMatchObject({ in_time: 2, waiting: 2 })
  expect(information.standing.acknowledged.in_time).toBeGreaterThanOrEqual(2)
  expect(found.byHolder.map(({ holder, count }) => [holder, count])).toEqual([
    [null, 1],
    ['Marcus Hill', 3],
  ])
  expect(JSON.stringify(found)).not.toMatch(/Rosa|Elena/)
  for (const name of ['marcus', 'tom', 'irene'])
    expect((await seeResponseTimes(await practice.viewerOf('staff', name), 30))!.found, name).toBe(null)
  const kept = await practice.ground.select().from(auditEntry)
  expect(kept.filter(({ what }) => what === 'response-times')).toHaveLength(1)
})

const inEnglish = (figures: Parameters<typeof responseCsv>[0]) => responseCsv(figures, 'en')

test('whoever says why saves the figures as a file, once a second factor was given, and nobody else opens it', async () => {
  const grace = await practice.viewerOf('staff', 'grace')
  const asked = await operate(grace, exportResponseTimes, { days: 30, reason: 'For the county review.' })
  if (!asked.ok) throw new Error(asked.refusal)
  const file = (await seeResponseFile(grace, asked.value, inEnglish))!.found!
  const text = Buffer.from(file.content).toString()
  expect(text.startsWith('\ufeffCounted,')).toBe(true)
  expect(text).toContain('By who has it now,Marcus Hill,Closed,3,,,0,3,,')
  expect(text).not.toMatch(/Rosa|Elena/)
  await practice.ground.update(figuresExport).set({ at: new Date(grace.at.getTime() - 16 * 60_000) })
  expect((await seeResponseFile(grace, asked.value, inEnglish))!.found).toBe(null)
  const seen = (await seeResponseTimes(grace, 30))!.found!
  expect(seen.exports.map(({ name, reason }) => [name, reason])).toEqual([['Grace Olsen', 'For the county review.']])
  const kept = await practice.ground.select().from(auditEntry)
  expect(kept.filter(({ what }) => what === 'response-file')).toHaveLength(1)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
  'what a spreadsheet would run, like %j, is words in a file',
  (words) => {
    expect(Buffer.from(csvOf([[words, 7]])).toString()).toBe(`\ufeff"'${words}",7\r\n`)
  },
)
