import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { mergeReport } from '#lib/reports/do/merge-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { partReport } from '#lib/reports/do/part-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Two people tell the same. The desk works on it once, and neither of them can see that the other wrote.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const about = () => practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
const james = () => practice.storyOf('James Carter').clientOf('James Carter')

async function told(who: 'Elena Delgado' | 'Mateo Delgado', more: Parameters<typeof tells>[1] = {}): Promise<ReportId> {
  const id = newId<'report'>()
  const parts = { id, state: 'read' as const, matched: { by: 'Tom Baker' }, ...more }
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember(who).with(tells('She left her job.', parts)))
  return id
}
const unmatched = (who: 'Elena Delgado' | 'Mateo Delgado') =>
  told(who, { matched: undefined, aboutName: 'Nobody Nowhere' })

type Wish = Parameters<typeof mergeReport>[2]
async function merges(name: string, id: ReportId, into: ReportId, more: Partial<Wish> = {}): Promise<string> {
  const wish = { id, into, why: 'Both saw it on Monday', ...more }
  const done = await operate(await practice.viewerOf('staff', name), mergeReport, wish)
  return done.ok ? 'done' : done.refusal
}
async function parts(name: string, id: ReportId, from: ReportId): Promise<string> {
  const done = await operate(await practice.viewerOf('staff', name), partReport, { id, from })
  return done.ok ? 'done' : done.refusal
}
async function answers(id: ReportId): Promise<void> {
  const marcus = await practice.viewerOf('staff', 'marcus')
  expect((await operate(marcus, replyToReport, { id, wasOpen: true, neutral: 'thank_you' })).ok).toBe(true)
}
const page = async (name: string, id: ReportId) =>
  (await seeDeskReport(await practice.viewerOf('staff', name), id, '', { isMerging: true }))!.found
async function isOnDesk(id: ReportId): Promise<boolean> {
  const { ground } = practice
  const [row] = await ground.select({ state: report.state }).from(report).where(eq(report.id, id))
  const tom = await practice.viewerOf('staff', 'tom')
  for (let after: string | undefined; ; ) {
    const { rows, next } = (await seeReportDesk(tom, { state: row!.state, after }))!.found!
    if (rows.some((each) => each.id === id)) return true
    if (!next) return false
    after = next
  }
}
const rowOf = async (id: ReportId) => (await practice.ground.select().from(report).where(eq(report.id, id)))[0]!

describe('two reports about one client that say the same', () => {
  test('stand on each other’s pages whole, with who said so and why, and can be parted again', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    expect((await page('marcus', brother))!.alike.map(({ id }) => id)).toContain(mother)
    expect(await merges('marcus', brother, mother)).toBe('done')
    const said = { by: 'Marcus Hill', why: 'Both saw it on Monday', words: 'She left her job.' }
    expect((await page('grace', mother))!.merged).toMatchObject([{ ...said, id: brother, isHead: false }])
    expect((await page('grace', brother))!.merged).toMatchObject([{ ...said, id: mother, isHead: true }])
    for (const id of [mother, brother])
      expect((await page('grace', id))!.actions[0]).toMatchObject({ kind: 'merged', by: 'Marcus Hill' })
    expect(await merges('grace', brother, mother)).toBe('changed_meanwhile')
    expect(await parts('grace', brother, mother)).toBe('done')
    expect(await parts('tom', brother, mother)).toBe('changed_meanwhile')
    for (const id of [mother, brother]) {
      const seen = (await page('marcus', id))!
      expect(seen.merged).toEqual([])
      expect(seen.actions[0]).toMatchObject({ kind: 'parted', by: 'Grace Olsen' })
    }
  })

  test('leave each writer with their own page, clock and answer, and write to nobody', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    const theirs = async (who: string, id: ReportId) =>
      JSON.stringify(await seeOwnReport(await practice.viewerOf('family', who), id))
    const state = async () => [
      await theirs('elena', mother),
      await theirs('mateo', brother),
      await rowOf(mother),
      await rowOf(brother),
      (await practice.ground.select().from(letter)).length,
    ]
    const before = await state()
    await merges('marcus', brother, mother)
    await parts('marcus', brother, mother)
    await merges('marcus', mother, brother)
    expect(await state()).toEqual(before)
    await answers(mother)
    expect(await theirs('mateo', brother)).toBe(before[1])
  })

  test('leave the desk with one of them once both were answered, and with both as soon as one says more', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    await merges('marcus', brother, mother)
    await answers(mother)
    expect(await isOnDesk(brother)).toBe(true)
    await answers(brother)
    expect(await isOnDesk(brother)).toBe(false)
    expect(await isOnDesk(mother)).toBe(true)
    const { centerId } = practice.accountOf('mateo')
    const more = { centerId, id: crypto.randomUUID(), reportId: brother, words: 'And her phone.', at: new Date() }
    await practice.ground.insert(reportAddition).values(more)
    expect(await isOnDesk(brother)).toBe(true)
  })

  test('are closed together once each writer was answered, and not before', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    await merges('marcus', brother, mother)
    const close = async () =>
      operate(await practice.viewerOf('staff', 'marcus'), closeReport, {
        id: mother,
        outcome: 'visit_made',
        words: '',
        hasRead: true,
      })
    expect(await close()).toEqual({ ok: false, refusal: 'other_waits' })
    await answers(brother)
    expect(await close()).toEqual({ ok: true, value: null })
    expect((await rowOf(brother)).state).toBe('closed')
    expect((await page('marcus', brother))!.actions[0]).toMatchObject({ kind: 'closed', outcome: 'visit_made' })
  })

  test('of two who say it the other way round at the same moment, one does', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    const both = await Promise.all([merges('marcus', brother, mother), merges('grace', mother, brother)])
    expect(both.toSorted()).toEqual(['changed_meanwhile', 'done'])
  })

  test('a third joins them, and brings along what stood behind it', async () => {
    const [one, two, three] = [await told('Elena Delgado'), await told('Mateo Delgado'), await told('Elena Delgado')]
    await merges('marcus', one, two)
    expect(await merges('marcus', two, three)).toBe('done')
    expect((await page('marcus', three))!.merged.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted())
  })
})

describe('nobody joins', () => {
  test('reports about two clients, a closed one, or one that is not theirs to work on', async () => {
    const [rosas, other] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    const tom = await practice.viewerOf('staff', 'tom')
    await operate(tom, moveReport, { id: other, from: about(), client: james(), words: 'His' })
    expect(await merges('grace', rosas, other)).toBe('choose_report')
    expect(await merges('marcus', rosas, other)).toBe('choose_report')
    expect(await merges('priya', rosas, other)).toBe('not_possible')
    expect(await merges('irene', rosas, other)).toBe('not_possible')
    expect(await merges('grace', rosas, rosas)).toBe('choose_report')
    expect(await merges('grace', rosas, await told('Mateo Delgado', { state: 'closed' }))).toBe('choose_report')
  })

  test('a report whose writer said more while the page was open', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    const { centerId } = practice.accountOf('mateo')
    const more = { centerId, id: crypto.randomUUID(), reportId: brother, words: 'More.', at: new Date() }
    await practice.ground.insert(reportAddition).values(more)
    expect(await merges('marcus', brother, mother, { newest: '' })).toBe('added_meanwhile')
  })
})

describe('whom they are about', () => {
  test('is said for both at once where nobody knew it', async () => {
    const [mother, brother] = [await unmatched('Elena Delgado'), await unmatched('Mateo Delgado')]
    expect(await merges('tom', brother, mother)).toBe('done')
    const tom = await practice.viewerOf('staff', 'tom')
    expect((await operate(tom, matchReport, { id: brother, client: about() })).ok).toBe(true)
    const matches = await practice.ground.select().from(reportMatch).where(eq(reportMatch.reportId, mother))
    expect(matches).toMatchObject([{ clientId: about() }])
    expect((await page('marcus', mother))!.merged).toHaveLength(1)
  })

  test('ends it when one of them turns out to be about somebody else, whose team learns nothing of the other', async () => {
    const [mother, brother] = [await told('Elena Delgado'), await told('Mateo Delgado')]
    await merges('marcus', brother, mother)
    await answers(brother)
    const tom = await practice.viewerOf('staff', 'tom')
    await operate(tom, moveReport, { id: brother, from: about(), client: james(), words: 'His' })
    expect((await page('priya', brother))!.merged).toEqual([])
    expect((await page('marcus', mother))!.merged).toEqual([])
    expect(await isOnDesk(brother)).toBe(true)
  })
})
