import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { involvementCsv } from '#app/staff/involvement-figures/involvement-csv.ts'
import { responseCsv } from '#app/staff/response-times/response-csv.ts'
import { caredForBy, namedInConflict } from '#drizzle/seed/care.ts'
import { conversation } from '#drizzle/seed/conversations.ts'
import { meeting } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { auditEntry, figuresExport } from '#drizzle/tables/audit.ts'
import { promise } from '#drizzle/tables/listening/conversations.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { careEnding } from '#drizzle/tables/sharing.ts'
import { exportInvolvement } from '#lib/care/do/export-involvement.ts'
import { exportResponseTimes } from '#lib/care/do/export-response-times.ts'
import { seeInvolvementFigures } from '#lib/care/see/see-involvement-figures.ts'
import { seeInvolvementFile } from '#lib/care/see/see-involvement-file.ts'
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

test('what somebody of a team has is counted for the team, beside what nobody has', async () => {
  const { byTeam } = (await seeResponseTimes(await practice.viewerOf('staff', 'grace'), 30))!.found!
  expect(byTeam.map(({ team, count }) => [team, count])).toEqual([
    [null, 1],
    ['North team', 3],
  ])
})

const involvement = async (name: string, isExact: boolean) =>
  (await seeInvolvementFigures(await practice.viewerOf('staff', name), { days: 90, isExact }))!.found
const ofTeam = async (team: string) => {
  const figures = (await involvement('grace', true))!.figures
  return figures.find((each) => each.whose === 'team' && each.team === team)!
}

test('a client who is asked, names somebody, meets and has a beat is counted once for each, in their team', async () => {
  const before = await ofTeam('South team')
  await practice.goOn('Peter Carter', (peter) =>
    peter
      .client('Nina Practice', { signsIn: false })
      .with(caredForBy('Priya Raman'))
      .on(daysAfter(-60, new Date()))
      .familyMember('Walter Carter', { email: 'walter@practice.example' })
      .releases('case_manager', 'meetings')
      .on(daysAfter(-20, new Date()))
      .with(meeting({ by: 'Priya Raman', state: 'confirmed', times: [daysAfter(-4, new Date())] }))
      .on(daysAfter(-9, new Date()))
      .with(
        conversation('Is there news?', {
          matched: { heldBy: 'Priya Raman' },
          beat: { by: 'Priya Raman', area: 'housing' },
        }),
      )
      .on(daysAfter(-3, new Date())),
  )
  const after = await ofTeam('South team')
  expect(after.clients - before.clients).toBe(1)
  for (const measure of ['asked', 'named', 'met', 'rhythm', 'kept'] as const)
    expect([measure, after.shares[measure].count - before.shares[measure].count]).toEqual([measure, 1])
  await practice.ground.update(promise).set({ dueAt: daysAfter(-1, new Date()) })
  const late = (await ofTeam('South team')).shares
  expect(late.rhythm.count).toBe(after.shares.rhythm.count)
  expect(late.kept.count).toBe(before.shares.kept.count)
})

test('a report counts for the team of whom it is about once its hour has come', async () => {
  const { answered } = (await ofTeam('North team')).shares
  expect(answered).toEqual({ count: 2, of: 2 })
})

test('a client in care no more is counted no more, and a supervisor who does not meet one counts them not at all', async () => {
  const center = async (who: string) => (await involvement(who, true))!.figures[0]!.clients
  const before = await center('grace')
  const clientId = practice.storyOf('Peter Carter').clientOf('Peter Carter')
  const [grace] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, 'Grace Olsen'))
  const ending = {
    centerId: grace!.centerId,
    id: crypto.randomUUID(),
    clientId,
    why: 'discharged' as const,
    endedAt: new Date(),
    endedBy: grace!.id,
  }
  await practice.ground.insert(careEnding).values(ending)
  expect(await center('grace')).toBe(before - 1)
  await practice.ground.delete(careEnding)
  expect(await center('grace')).toBe(before)
  await practice.goOn('James Carter', (james) => james.with(namedInConflict('Grace Olsen')).on(new Date()))
  expect(await center('grace')).toBe(before - 1)
})

test('involvement figures are for supervisors, and name nobody; a file has the rounded ones alone', async () => {
  expect(JSON.stringify(await involvement('grace', true))).not.toMatch(/Rosa|Elena|Carter|Priya/)
  for (const name of ['marcus', 'tom', 'irene', 'june']) expect(await involvement(name, false), name).toBeFalsy()
  const grace = await practice.viewerOf('staff', 'grace')
  const asked = await operate(grace, exportInvolvement, { days: 90, reason: 'For the county.' })
  if (!asked.ok) throw new Error(asked.refusal)
  expect((await seeResponseFile(grace, asked.value, inEnglish))!.found).toBe(null)
  const write = (figures: Parameters<typeof involvementCsv>[0]) => involvementCsv(figures, 'en')
  const file = (await seeInvolvementFile(grace, asked.value, write))!.found!
  const lines = Buffer.from(file.content).toString().split('\r\n').slice(0, -1)
  expect(lines[0]).toBe('\ufeffOf,What is counted,Number,Of all')
  const numbers = lines.slice(1).flatMap((line) => line.split(',').slice(-2).map(Number))
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers.filter((each) => each % 5 !== 0)).toEqual([])
  expect((await seeInvolvementFile(await practice.viewerOf('staff', 'marcus'), asked.value, write))?.found).toBeFalsy()
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
