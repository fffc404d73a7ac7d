import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { report } from '#drizzle/tables/reports.ts'
import { seeResponseTimes } from '#lib/care/see/see-response-times.ts'
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
  await operate(marcus, replyToReport, { id: answered, neutral: 'thank_you' })
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
