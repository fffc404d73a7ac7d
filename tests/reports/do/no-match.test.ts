import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportNoMatch } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { settleReport } from '#lib/reports/do/settle-report.ts'
import { isInForce } from '#lib/reports/rules/no-match.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A report that fits nobody gets an answer of the desk's own. It is never the end: it can be taken back, or comes back.

let practice: PracticeCenter
const timeZone = 'America/Chicago'

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

async function told(): Promise<ReportId> {
  const id = newId<'report'>()
  const words = tells('She sleeps less.', { id, aboutName: 'Nobody Nowhere' })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(words))
  return id
}

const inDays = (days: number) => laterDay(dayOf(new Date(), timeZone), { days })
const startOf = (day: string) => instantOf(day, '00:00', timeZone)
const rosa = () => practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')

type Answer = Parameters<typeof settleReport>[2]['answer']
async function says(name: string, id: ReportId, answer: Answer): Promise<string> {
  const done = await operate(await practice.viewerOf('staff', name), settleReport, { id, answer })
  return done.ok ? 'done' : done.refusal
}
const laterOn = (day: string | null): Answer => ({ result: 'cannot_tell', lookAgainOn: day })

const page = async (name: string, id: ReportId) =>
  (await seeDeskReport(await practice.viewerOf('staff', name), id, ''))?.found ?? null

async function isBack(id: ReportId): Promise<boolean> {
  const seen = await seeReportDesk(await practice.viewerOf('staff', 'tom'), {})
  return seen!.found!.again.some((each) => each.id === id)
}

async function isUnplaced(id: ReportId): Promise<boolean> {
  const seen = await seeReportDesk(await practice.viewerOf('staff', 'tom'), { unplaced: true })
  return seen!.found!.rows.some((each) => each.id === id)
}

/** The day to look again has come. */
async function dayComes(id: ReportId): Promise<void> {
  const lookAgainAt = new Date(Date.now() - 1000)
  await practice.ground.update(reportNoMatch).set({ lookAgainAt }).where(eq(reportNoMatch.reportId, id))
}

describe('a report about nobody here', () => {
  test('has in its history who said so, and whoever said it can take it back', async () => {
    const id = await told()
    expect(await isUnplaced(id)).toBe(true)
    expect(await says('tom', id, { result: 'no_such_client' })).toBe('done')
    expect(await isUnplaced(id)).toBe(false)
    const seen = (await page('grace', id))!
    expect(seen.noMatch).toMatchObject({ result: 'no_such_client', by: 'Tom Baker', isInForce: true })
    expect(seen.actions[0]).toMatchObject({ kind: 'no_such_client', by: 'Tom Baker' })
    expect(await says('grace', id, { isOpen: true })).toBe('done')
    expect((await page('grace', id))!.noMatch).toBe(null)
    expect((await page('grace', id))!.actions[0]).toMatchObject({ kind: 'looked_anew', by: 'Grace Olsen' })
    expect(await isUnplaced(id)).toBe(true)
  })

  test('is said by nobody but the desk and the supervisors', async () => {
    const id = await told()
    for (const name of ['marcus', 'chen', 'irene'])
      expect(await says(name, id, { result: 'no_such_client' }), name).toBe('not_possible')
  })

  test('waits for a name again when it was matched to somebody and given back', async () => {
    const id = await told()
    await says('tom', id, { result: 'no_such_client' })
    const grace = await practice.viewerOf('staff', 'grace')
    expect((await operate(grace, matchReport, { id, client: rosa() })).ok).toBe(true)
    const back = { id, from: rosa(), client: null, words: 'Not her' }
    expect((await operate(grace, moveReport, back)).ok).toBe(true)
    expect((await page('tom', id))!.noMatch).toMatchObject({ result: 'given_back', isInForce: false, why: 'Not her' })
    expect(await isUnplaced(id)).toBe(true)
    expect(await isBack(id)).toBe(true)
    expect(await says('tom', id, { result: 'no_such_client' })).toBe('done')
    expect(await isBack(id)).toBe(false)
  })
})

describe('a report of which nobody can tell yet whom it is about', () => {
  test('comes back to the desk on the day that was named, also when it was closed', async () => {
    const id = await told()
    const day = inDays(5)
    expect(await says('tom', id, laterOn(day))).toBe('done')
    const tom = await practice.viewerOf('staff', 'tom')
    await operate(tom, closeReport, { id, outcome: 'no_action_needed', words: '', hasRead: true })
    expect((await page('grace', id))!.noMatch).toMatchObject({ isInForce: true, lookAgainAt: startOf(day) })
    expect(await isBack(id)).toBe(false)
    await dayComes(id)
    expect(await isBack(id)).toBe(true)
    expect((await page('grace', id))!.noMatch).toMatchObject({ isInForce: false })
    expect((await seeToday(await practice.viewerOf('staff', 'tom')))!.found!.lookAgain).toBe(1)
    expect((await seeToday(await practice.viewerOf('staff', 'marcus')))!.found!.lookAgain).toBe(false)
  })

  test('names a day after today, and within a year', async () => {
    const id = await told()
    for (const day of [null, inDays(0), inDays(-1), laterDay(inDays(1), { years: 1 })])
      expect(await says('tom', id, laterOn(day)), String(day)).toBe('say_look_again')
    expect(await says('tom', id, laterOn(inDays(1)))).toBe('done')
  })

  test('stands on the desk no more once somebody found whom it is about', async () => {
    const id = await told()
    await says('tom', id, laterOn(inDays(2)))
    await dayComes(id)
    expect(await isBack(id)).toBe(true)
    await operate(await practice.viewerOf('staff', 'grace'), matchReport, { id, client: rosa() })
    expect(await isBack(id)).toBe(false)
  })
})

test('the writer sees the same, hears nothing, and is answered in the same time', async () => {
  const id = await told()
  const elena = async () => {
    const { report: seen } = (await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!
    return JSON.stringify(seen)
  }
  const clock = async () => (await practice.ground.select().from(report).where(eq(report.id, id)))[0]!
  const [before, row] = [await elena(), await clock()]
  await practice.ground.delete(letter)
  await says('tom', id, { result: 'no_such_client' })
  await says('tom', id, { isOpen: true })
  await says('tom', id, laterOn(inDays(2)))
  expect(await elena()).toBe(before)
  expect(await clock()).toEqual(row)
  expect(await practice.ground.select().from(letter)).toEqual([])
})

test('past its day, that nobody can tell is a question again; that there is no such client stays', () => {
  const at = new Date()
  const lookAgainAt = new Date(at.getTime() + 1)
  expect(isInForce({ result: 'cannot_tell', lookAgainAt }, at)).toBe(true)
  expect(isInForce({ result: 'cannot_tell', lookAgainAt }, lookAgainAt)).toBe(false)
  expect(isInForce({ result: 'no_such_client', lookAgainAt: null }, at)).toBe(true)
  expect(isInForce({ result: null, lookAgainAt: null }, at)).toBe(false)
})
