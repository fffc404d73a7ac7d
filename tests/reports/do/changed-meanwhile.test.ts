import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportAction, reportMatch, reportReply } from '#drizzle/tables/listening/desk.ts'
import { reportNoMatch } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import type { Operation } from '#lib/database/operation.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { giveBackReport } from '#lib/reports/do/give-back-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { settleReport } from '#lib/reports/do/settle-report.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Two colleagues have the same report open. What the first did stands, and the second is told, with every word kept.

let practice: PracticeCenter
let id: ReportId
const idOf = (name: string) => practice.storyOf(name).clientOf(name)
const rosa = () => idOf('Rosa Delgado')
const omar = () => idOf('Omar Haddad')
const james = () => idOf('James Carter')

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  id = newId<'report'>()
  const words = tells('She sleeps less.', { id, urgency: 'information' })
  await practice.goOn('Rosa Delgado', (told) => told.familyMember('Elena Delgado').with(words))
  await practice.ground.delete(letter)
  await practice.ground.delete(reportNoMatch)
})

afterAll(() => practice.close())

type Act = () => Promise<string>
const act =
  <Wish>(name: string, operation: Operation<'staff', Wish, null, string>, wish: () => Wish): Act =>
  async () => {
    const done = await operate(await practice.viewerOf('staff', name), operation, wish())
    return done.ok ? 'done' : done.refusal
  }
const reads = (name: string) => act(name, readReport, () => ({ id }))
const closes = (name: string) =>
  act(name, closeReport, () => ({ id, outcome: 'called_writer' as const, words: 'Called back.', hasRead: true }))
const grades = (name: string, was: 'information' | 'soon' | 'urgent', urgency: typeof was) =>
  act(name, regradeReport, () => ({ id, was, urgency, why: 'I called.' }))
const answers = (name: string, wasOpen = true) =>
  act(name, replyToReport, () => ({ id, wasOpen, neutral: 'thank_you' as const }))
const matches = (name: string, client: () => string) => act(name, matchReport, () => ({ id, client: client() }))
const moves = (name: string, from: () => string, client: (() => string) | null) =>
  act(name, moveReport, () => ({ id, from: from(), client: client?.() ?? null, words: 'Another person' }))
const givesBack = (name: string, from: () => string) =>
  act(name, giveBackReport, () => ({ id, from: from(), words: 'Mine was here that day.' }))
const saysNobody = (name: string) =>
  act(name, settleReport, () => ({ id, answer: { result: 'no_such_client' as const } }))
const looksAnew = (name: string) => act(name, settleReport, () => ({ id, answer: { isOpen: true as const } }))
const notes = (name: string) => act(name, noteReport, () => ({ id, words: 'I call tomorrow.' }))

const changed = 'changed_meanwhile'
const table: readonly [what: string, before: readonly Act[], second: Act, says: string][] = [
  ['read, then read', [reads('tom')], reads('grace'), changed],
  ['closed, then read', [closes('tom')], reads('grace'), changed],
  ['closed, then closed', [closes('tom')], closes('grace'), changed],
  ['read, then closed', [reads('tom')], closes('grace'), 'done'],
  [
    'graded, then graded otherwise',
    [grades('tom', 'information', 'urgent')],
    grades('grace', 'information', 'soon'),
    changed,
  ],
  [
    'graded, then graded the same',
    [grades('tom', 'information', 'urgent')],
    grades('grace', 'information', 'urgent'),
    changed,
  ],
  [
    'graded, then graded by who saw it',
    [grades('tom', 'information', 'urgent')],
    grades('grace', 'urgent', 'soon'),
    'done',
  ],
  [
    'graded up and back',
    [grades('tom', 'information', 'urgent'), grades('tom', 'urgent', 'information')],
    grades('grace', 'information', 'soon'),
    'done',
  ],
  ['closed, then graded as shown', [closes('tom')], grades('grace', 'information', 'soon'), 'done'],
  ['closed, then answered from an open page', [closes('tom')], answers('grace'), 'closed_meanwhile'],
  ['closed, then answered knowingly', [closes('tom')], answers('grace', false), 'done'],
  ['read, then answered', [reads('tom')], answers('grace'), 'done'],
  ['closed, then noted', [closes('tom')], notes('grace'), 'done'],
  ['matched, then matched to the same', [matches('tom', rosa)], matches('grace', rosa), 'done'],
  ['matched, then matched to another', [matches('tom', rosa)], matches('grace', omar), changed],
  ['moved from what it is not', [matches('tom', rosa)], moves('grace', omar, rosa), changed],
  [
    'moved, then moved as it was shown before',
    [matches('tom', rosa), moves('tom', rosa, omar)],
    moves('grace', rosa, null),
    changed,
  ],
  [
    'given back, then given back',
    [matches('tom', rosa), moves('tom', rosa, null)],
    moves('grace', rosa, null),
    changed,
  ],
  ['given back, then matched anew', [matches('tom', omar), moves('tom', omar, null)], matches('grace', rosa), 'done'],
  [
    'given back by its holder, then given back',
    [matches('tom', james), givesBack('priya', james)],
    moves('tom', james, null),
    changed,
  ],
  [
    'moved to another, then given back by the former holder',
    [matches('tom', james), moves('tom', james, omar)],
    givesBack('priya', james),
    'not_possible',
  ],
  [
    'given back by its holder, then matched anew',
    [matches('tom', james), givesBack('priya', james)],
    matches('grace', rosa),
    'done',
  ],
  ['said to fit nobody, then said again', [saysNobody('tom')], saysNobody('grace'), changed],
  ['matched, then said to fit nobody', [matches('tom', rosa)], saysNobody('grace'), changed],
  ['said to fit nobody, then matched by who knows better', [saysNobody('tom')], matches('grace', rosa), 'done'],
  ['looked at anew, then looked at anew', [saysNobody('tom'), looksAnew('tom')], looksAnew('grace'), changed],
  ['looked at anew, then matched', [saysNobody('tom'), looksAnew('tom')], matches('grace', rosa), 'done'],
  ['moved to whom it is about already', [matches('tom', rosa)], moves('grace', rosa, rosa), 'choose_client'],
  ['moved before anybody matched it', [], moves('grace', rosa, omar), changed],
]

test.each(table)('%s', async (_what, before, second, says) => {
  for (const first of before) expect(await first()).toBe('done')
  const actions = async () =>
    (await practice.ground.select().from(reportAction).where(eq(reportAction.reportId, id))).length
  const [state] = await practice.ground.select().from(report).where(eq(report.id, id))
  const count = await actions()
  expect(await second()).toBe(says)
  if (says === 'done') return
  expect(await actions()).toBe(count)
  expect((await practice.ground.select().from(report).where(eq(report.id, id)))[0]).toEqual(state)
  expect(await practice.ground.select().from(reportReply).where(eq(reportReply.reportId, id))).toEqual([])
})

describe('a report matched to the wrong client', () => {
  const holder = async () =>
    (await practice.ground.select().from(reportMatch).where(eq(reportMatch.reportId, id)))[0]?.heldBy
  const sees = async (name: string) =>
    (await seeDeskReport(await practice.viewerOf('staff', name), id, ''))?.found ?? null
  const alerted = async () => {
    const letters = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
    return [...new Set(letters.map(({ toEmail }) => toEmail.split('@')[0]!))].sort()
  }
  test('goes to the right team, closes for the wrong one, and says by whom and why', async () => {
    expect(await matches('tom', james)()).toBe('done')
    const wrongHolder = await holder()
    await practice.ground.delete(letter)
    expect(await moves('grace', james, rosa)()).toBe('done')
    expect(await holder()).not.toBe(wrongHolder)
    expect((await sees('marcus'))!.match!.clientName).toBe('Rosa Delgado')
    expect(await sees('priya')).toBe(null)
    const [last, before] = (await sees('grace'))!.actions
    expect(last).toMatchObject({ kind: 'matched', by: 'Grace Olsen' })
    expect(before).toMatchObject({ kind: 'moved', by: 'Grace Olsen', words: 'Another person' })
    // Whoever cares for the right client does not read whose it was taken for.
    expect(JSON.stringify((await sees('marcus'))!.actions)).not.toContain('Carter')
    expect(await alerted()).toEqual(expect.arrayContaining(['dana', 'priya']))
  })

  test('goes back to the desk when nobody knows whose it is', async () => {
    await matches('tom', james)()
    await practice.ground.delete(letter)
    expect(await moves('tom', james, null)()).toBe('done')
    expect(await sees('priya')).toBe(null)
    expect((await sees('tom'))!.match).toBe(null)
    expect(await alerted()).toEqual(['grace', 'nadia', 'priya', 'tom'])
  })

  test('is moved by nobody but the desk and the supervisors', async () => {
    await matches('tom', rosa)()
    for (const name of ['marcus', 'chen', 'irene']) expect(await moves(name, rosa, null)(), name).toBe('not_possible')
  })

  test('is given back by whoever holds it, stands first on the desk, and says by whom and why to the desk alone', async () => {
    await matches('tom', james)()
    await act('priya', closeReport, () => ({
      id,
      outcome: 'no_action_needed' as const,
      words: 'Seen.',
      hasRead: true,
    }))()
    await practice.ground.delete(letter)
    expect(await givesBack('priya', james)()).toBe('done')
    expect(await sees('priya')).toBe(null)
    expect(await alerted()).toEqual(['grace', 'nadia', 'tom'])
    const desk = (await seeReportDesk(await practice.viewerOf('staff', 'tom'), {}))!.found!
    expect(desk.again[0]).toMatchObject({ id, result: 'given_back', by: 'Priya Raman' })
    expect((await seeToday(await practice.viewerOf('staff', 'tom')))!.found!.lookAgain).toBe(1)
    const forDesk = (await sees('tom'))!
    expect(forDesk.noMatch).toMatchObject({
      result: 'given_back',
      by: 'Priya Raman',
      why: 'Mine was here that day.',
      wasAbout: 'James Carter',
    })
    expect(forDesk.actions.slice(0, 2).map(({ kind }) => kind)).toEqual(['given_back', 'note'])
    await matches('tom', rosa)()
    // The right team reads that it was given back, and nothing of what was said of another client.
    const theirs = (await sees('marcus'))!.actions
    expect(theirs).toContainEqual(expect.objectContaining({ kind: 'given_back', by: 'Priya Raman' }))
    expect(JSON.stringify(theirs)).not.toMatch(/Mine was here|Carter/)
    expect((await seeReportDesk(await practice.viewerOf('staff', 'tom'), {}))!.found!.again).toEqual([])
  })

  test('is given back by a colleague of its holder, who hears of it', async () => {
    await matches('tom', rosa)()
    await practice.ground.delete(letter)
    const held = await holder()
    expect(await givesBack('chen', rosa)()).toBe('done')
    const [one] = await practice.ground.select().from(staffMember).where(eq(staffMember.id, held!))
    expect(await alerted()).toContain(one!.name.split(' ')[0]!.toLowerCase())
  })
})

test('nothing that the writer sees or is told follows from it that a report is given back', async () => {
  await matches('tom', james)()
  const seen = async () => JSON.stringify((await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!.report)
  const row = async () => (await practice.ground.select().from(report).where(eq(report.id, id)))[0]!
  const before = [await seen(), await row()]
  await practice.ground.delete(letter)
  expect(await givesBack('priya', james)()).toBe('done')
  expect([await seen(), await row()]).toEqual(before)
  const letters = await practice.ground.select().from(letter)
  expect(letters.map(({ kind }) => kind)).toEqual(letters.map(() => 'staff-alert'))
})
