import { and, eq, isNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedInConflict } from '#drizzle/seed/care.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { reportPerson } from '#drizzle/tables/sent-later.ts'
import type { Operation } from '#lib/database/operation.ts'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { seeOwnReports } from '#lib/family/see/see-own-reports.ts'
import { alertOfWords } from '#lib/jobs/alert-of-words.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { addPerson } from '#lib/reports/do/add-person.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { mergeReport } from '#lib/reports/do/merge-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { splitReport } from '#lib/reports/do/split-report.ts'
import { peopleMax } from '#lib/reports/rules/report.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Walter is worried about both of his sons. Each is looked after for himself, and Walter finds one report.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(letter)
  await practice.ground.delete(conflict)
})

afterAll(() => practice.close())

const staff = (name: string) => practice.viewerOf('staff', name)
const walter = () => practice.viewerOf('family', 'walter')

/** A report of Walter's about James, and Peter named beside him. Gives the whole and the report about Peter. */
async function told(parts: Parameters<typeof tells>[1] = {}): Promise<{ whole: ReportId; peters: ReportId }> {
  const whole = newId<'report'>()
  const words = tells('They both stopped eating.', { id: whole, aboutName: 'James Carter', ...parts })
  await practice.goOn('James Carter', (james) => james.familyMember('Walter Carter').with(words))
  expect(await names(whole, 'Peter Carter')).toBe('done')
  return { whole, peters: await aboutPeter(whole) }
}

async function names(whole: ReportId, aboutName: string): Promise<string> {
  const done = await operate(await walter(), addPerson, { id: whole, aboutName })
  return done.ok ? 'done' : done.refusal
}

async function aboutPeter(whole: ReportId): Promise<ReportId> {
  const [found] = await practice.ground.select().from(report).where(eq(report.wholeId, whole))
  return found!.id
}

async function act<Wish>(name: string, operation: Operation<'staff', Wish, null, string>, wish: Wish): Promise<string> {
  const done = await operate(await staff(name), operation, wish)
  return done.ok ? 'done' : done.refusal
}

async function idOf(name: string): Promise<string> {
  const [found] = await practice.ground.select().from(client).where(eq(client.name, name))
  return found!.id
}

async function matches(id: ReportId, name: string): Promise<string> {
  return act('tom', matchReport, { id, client: await idOf(name) })
}

async function holderOf(id: ReportId): Promise<string | null> {
  const [found] = await practice.ground
    .select({ name: staffMember.name })
    .from(reportMatch)
    .innerJoin(staffMember, eq(staffMember.id, reportMatch.heldBy))
    .where(eq(reportMatch.reportId, id))
  return found?.name ?? null
}

const closes = (id: ReportId) =>
  act('tom', closeReport, { id, outcome: 'no_action_needed' as const, words: '', hasRead: true })
const own = async (id: ReportId) => (await seeOwnReport(await walter(), id))!
const shown = async (id: ReportId) => (await own(id)).report!.state

describe('whoever tells of two people', () => {
  test('finds one report with both names, and the desk finds one for each', async () => {
    const { whole, peters } = await told()
    expect((await own(whole)).report).toMatchObject({ aboutName: 'James Carter', alsoAbout: ['Peter Carter'] })
    expect((await own(peters)).report).toBe(null)
    const listed = (await seeOwnReports(await walter()))!.reports.map(({ id }) => id)
    expect([listed.includes(whole), listed.includes(peters)]).toEqual([true, false])
    const desk = (await seeReportDesk(await staff('tom'), { unplaced: true }))!.found!.rows
    expect(
      desk
        .filter(({ id }) => id === whole || id === peters)
        .map(({ aboutName }) => aboutName)
        .sort(),
    ).toEqual(['James Carter', 'Peter Carter'])
    const seen = (await seeDeskReport(await staff('tom'), peters, ''))!.found!
    expect(seen.several.map(({ id }) => id)).toEqual([whole])
    expect(seen.report.words).toBe('They both stopped eating.')
  })

  test('is found on the phone by their reference, however it is typed, by whoever may read the report', async () => {
    const { whole, peters } = await told()
    const { reference } = (await own(whole)).report!
    const found = async (name: string, typed: string) =>
      (await seeReportDesk(await staff(name), { reference: typed }))!.found!.rows.map(({ id }) => id).sort()
    for (const typed of [reference, reference.toLowerCase(), reference.replace('-', ' '), ` ${reference}.\u200b`])
      expect(await found('tom', typed)).toEqual([whole, peters].sort())
    expect(await found('marcus', reference)).toEqual([])
    expect(await found('tom', 'ABCD-2345')).toEqual([])
  })

  test('sees it as far as with both, whichever of them is further, and whoever of them is known here', async () => {
    for (const [first, second] of [
      ['whole', 'peters'],
      ['peters', 'whole'],
    ] as const) {
      const ids = await told()
      await act('tom', readReport, { id: ids[first] })
      expect(await shown(ids.whole)).toBe('received')
      await act('tom', readReport, { id: ids[second] })
      expect(await shown(ids.whole)).toBe('read')
      await matches(ids[first], first === 'whole' ? 'James Carter' : 'Peter Carter')
      expect(await closes(ids[first])).toBe('done')
      expect(await shown(ids.whole)).toBe('read')
      expect(await closes(ids[second])).toBe('done')
      expect(await shown(ids.whole)).toBe('closed')
    }
  })

  test('names somebody later: it opens again, and stands at the desk as words that nobody read', async () => {
    const { whole, peters } = await told()
    for (const id of [whole, peters])
      expect([await act('tom', readReport, { id }), await closes(id)]).toEqual(['done', 'done'])
    expect(await shown(whole)).toBe('closed')
    expect(await names(whole, 'Anna Carter')).toBe('done')
    const [annas] = await practice.ground.select().from(report).where(eq(report.aboutName, 'Anna Carter'))
    expect([annas!.state, annas!.addedAt !== null, await shown(whole)]).toEqual(['read', true, 'read'])
    expect((await own(whole)).report!.addedAt).not.toBe(null)
  })

  test('names so many and no more, and nobody in a report that is not theirs', async () => {
    const { whole, peters } = await told()
    for (let more = 1; more < peopleMax; more++) expect(await names(whole, `Person ${more}`)).toBe('done')
    expect(await names(whole, 'One more')).toBe('too_many_people')
    expect(await names(peters, 'Somebody')).toBe('not_yours')
    const elena = await practice.viewerOf('family', 'elena')
    expect(await operate(elena, addPerson, { id: whole, aboutName: 'Somebody' })).toEqual({
      ok: false,
      refusal: 'not_yours',
    })
  })

  test('is told that a name stands there already, however it is written, and nobody is looked for twice', async () => {
    const { whole } = await told()
    for (const again of ['Peter Carter', 'carter, PETER', '\u200bPéter  Carter', 'James Carter'])
      expect(await names(whole, again)).toBe('named_already')
    expect((await own(whole)).report!.alsoAbout).toEqual(['Peter Carter'])
  })

  test('adds words once, and each of those who work on it reads them', async () => {
    const { whole, peters } = await told()
    await matches(whole, 'James Carter')
    await matches(peters, 'Peter Carter')
    await practice.ground.delete(letter)
    await operate(await walter(), addToReport, { id: whole, words: 'Now they eat.' })
    for (const id of [whole, peters]) {
      const seen = (await seeDeskReport(await staff('tom'), id, ''))!.found!
      expect([seen.additions.map(({ words }) => words), seen.report.addedAt !== null]).toEqual([
        ['Now they eat.'],
        true,
      ])
    }
    await practice.ground.delete(letter)
    await alertOfWords(() => new Date())
    const told_ = await practice.ground.select().from(letter)
    expect(told_.length).toBeGreaterThan(0)
    // Whoever cares for one of them alone reads what was added to the whole.
    const holder = await practice.ground
      .select({ name: staffMember.name })
      .from(reportMatch)
      .innerJoin(staffMember, eq(staffMember.id, reportMatch.heldBy))
      .where(eq(reportMatch.reportId, peters))
    expect(holder).toHaveLength(1)
  })
})

describe('an answer about one of them', () => {
  test('is checked against him, reaches the page of the whole, and is accounted for', async () => {
    const { whole, peters } = await told()
    await matches(whole, 'James Carter')
    await matches(peters, 'Peter Carter')
    await practice.ground.delete(letter)
    // Each son ticked what he ticked. What James lets Walter know opens nothing about Peter.
    const open = async (id: ReportId) => {
      const { talk } = (await seeDeskReport(await staff('grace'), id, ''))!.found!
      return talk!.card.may.find(({ topic }) => topic === 'case_manager') ? 'case_manager' : talk!.card.may[0]!.topic
    }
    const wish = {
      id: peters,
      wasOpen: true,
      words: 'He is well looked after.',
      looked: '',
      topics: [await open(peters)] as never,
    }
    expect(await act('grace', replyToReport, wish)).toBe('done')
    const seen = await own(whole)
    expect(seen.answers).toHaveLength(1)
    expect(seen.answers[0]).toMatchObject({ neutral: null, about: { name: 'Peter Carter' } })
    const [sent] = await practice.ground.select().from(letter).where(eq(letter.kind, 'message'))
    expect(sent!.subjectIds).toMatchObject({ report: whole })
    expect((await seeFamilyHome(await walter()))!.answeredAt.get(whole)).toBeDefined()
  })

  test('is kept in the audit about him alone, also where it changes how far the whole is', async () => {
    const { whole, peters } = await told()
    await matches(whole, 'James Carter')
    await matches(peters, 'Peter Carter')
    const james = await idOf('James Carter')
    const count = async () =>
      (
        await practice.ground
          .select()
          .from(auditEntry)
          .where(and(eq(auditEntry.kind, 'act'), eq(auditEntry.chain, james)))
      ).length
    const before = await count()
    await act('tom', readReport, { id: peters })
    await closes(peters)
    expect(await count()).toBe(before)
  })
})

describe('staff', () => {
  test('say that the words are about somebody else too, and the writer reads no name that they typed', async () => {
    const whole = newId<'report'>()
    await practice.goOn('James Carter', (james) =>
      james.familyMember('Walter Carter').with(tells('Both my sons.', { id: whole, aboutName: 'my son' })),
    )
    const before = await own(whole)
    expect(await act('tom', splitReport, { id: whole, aboutName: 'Peter Carter' })).toBe('done')
    expect(await own(whole)).toEqual(before)
    const [made] = await practice.ground.select().from(reportPerson).where(eq(reportPerson.reportId, whole))
    expect(made!.name).toBe('')
    expect((await seeDeskReport(await staff('tom'), made!.ownId!, ''))!.found!.report.aboutName).toBe('Peter Carter')
    expect(await act('marcus', splitReport, { id: whole, aboutName: 'Anna' })).toBe('not_possible')
  })

  test('put its parts together only once both turn out to be about one client, or carry one name', async () => {
    const { whole, peters } = await told()
    const offered = async () =>
      (await seeDeskReport(await staff('tom'), peters, '', { isMerging: true }))!.found!.alike.map(({ id }) => id)
    const merges = () => act('tom', mergeReport, { id: peters, into: whole, why: 'The same boy.' })
    expect(await offered()).not.toContain(whole)
    expect(await merges()).toBe('choose_report')
    await act('tom', matchReport, { id: whole, client: await idOf('James Carter') })
    expect(await merges()).toBe('choose_report')
    await act('tom', matchReport, { id: peters, client: await idOf('James Carter') })
    expect(await offered()).toContain(whole)
    expect(await merges()).toBe('done')
    // The desk may name somebody twice; a writer cannot.
    const twiceNamed = newId<'report'>()
    const words = tells('They both stopped eating.', { id: twiceNamed, aboutName: 'peter carter' })
    await practice.goOn('James Carter', (james) => james.familyMember('Walter Carter').with(words))
    expect(await act('tom', splitReport, { id: twiceNamed, aboutName: 'Peter Carter' })).toBe('done')
    const twice = { whole: twiceNamed, peters: await aboutPeter(twiceNamed) }
    expect(await act('tom', mergeReport, { id: twice.peters, into: twice.whole, why: 'Named twice.' })).toBe('done')
  })

  test('who do not meet one of them meet neither report, and hold neither', async () => {
    const { whole, peters } = await told()
    await matches(whole, 'James Carter')
    const holder = (await holderOf(whole))!
    await practice.goOn('Peter Carter', (peter) => peter.with(namedInConflict(holder)))
    await matches(peters, 'Peter Carter')
    expect(await holderOf(whole)).toBe(null)
    expect(await holderOf(peters)).not.toBe(holder)
    const walled = Object.entries({ priya: 'Priya Raman', marcus: 'Marcus Hill', dana: 'Dana Whitfield' }).find(
      ([, name]) => name === holder,
    )![0]
    for (const id of [whole, peters]) expect((await seeDeskReport(await staff(walled), id, ''))!.found).toBe(null)
  })
})

test('nothing of a report about one person is different from before', async () => {
  const rows = await practice.ground
    .select()
    .from(report)
    .where(and(isNull(report.wholeId), ne(report.aboutName, 'James Carter'), ne(report.aboutName, 'my son')))
  expect(rows.length).toBeGreaterThan(3)
  for (const { state, readAt, closedAt, addedAt, ...row } of rows)
    expect([row.shownState, row.shownReadAt, row.shownClosedAt, row.shownAddedAt]).toEqual([
      state,
      readAt,
      closedAt,
      addedAt,
    ])
})
