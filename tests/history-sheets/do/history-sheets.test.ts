import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedInConflict } from '#drizzle/seed/care.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import { client } from '#drizzle/tables/people.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import type { Operation } from '#lib/database/operation.ts'
import { seeOwnSheet, seeOwnSheets } from '#lib/family/see/see-own-sheets.ts'
import { changeSheet } from '#lib/history-sheets/do/change-sheet.ts'
import { giveBackSheet } from '#lib/history-sheets/do/give-back-sheet.ts'
import { lodgeSheet } from '#lib/history-sheets/do/lodge-sheet.ts'
import { matchSheet } from '#lib/history-sheets/do/match-sheet.ts'
import { readSheet } from '#lib/history-sheets/do/read-sheet.ts'
import { withdrawSheet } from '#lib/history-sheets/do/withdraw-sheet.ts'
import { sheetsMax } from '#lib/history-sheets/rules/sheet.ts'
import { seeSheet, seeSheets } from '#lib/history-sheets/see/see-sheets.ts'
import { alertOfSheets } from '#lib/jobs/alert-of-sheets.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What a family knows is lodged before a crisis, and found in one.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(historyVersion)
  await practice.ground.delete(historySheet)
  await practice.ground.delete(letter)
  await practice.ground.delete(conflict)
})

afterAll(() => practice.close())

const nothing = { earlySigns: '', whatHelped: '', whatHarmed: '', medicines: '', admissions: '', whomToCall: '' }
const wish = {
  aboutName: 'Rosa Delgado',
  aboutBorn: '',
  relationship: 'mother',
  yourName: 'Elena Delgado',
  isForClient: false,
  language: 'en' as const,
  words: { ...nothing, earlySigns: 'She stops cooking.', medicines: 'One made her sleep all day.' },
}
const staff = (name: string) => practice.viewerOf('staff', name)
const family = (name: string) => practice.viewerOf('family', name)

async function lodges(name = 'elena', more: object = {}): Promise<string> {
  const done = await operate(await family(name), lodgeSheet, { ...wish, ...more })
  return done.ok ? done.value.id : done.refusal
}

async function acts<Wish>(
  name: string,
  operation: Operation<'staff', Wish, null, string>,
  given: Wish,
): Promise<string> {
  const done = await operate(await staff(name), operation, given)
  return done.ok ? 'done' : done.refusal
}

async function idOf(name: string): Promise<ClientId> {
  const [found] = await practice.ground.select().from(client).where(eq(client.name, name))
  return found!.id
}

const matches = async (sheet: string, name = 'Rosa Delgado', by = 'tom') =>
  acts(by, matchSheet, { sheet, was: null, client: await idOf(name) })
const finds = async (name: string, sheet: string) => (await seeSheet(await staff(name), sheet, ''))!.found !== null
const queue = async (name: string) =>
  (await seeSheets(await staff(name)))!.found?.sheets.map(({ id, isUnread }) => [id, isUnread]) ?? null

test('whoever cares for the client says that a sheet is not about them: the desk has it again, unread, and they do not', async () => {
  const sheet = await lodges()
  await matches(sheet)
  const [rosa, james] = [await idOf('Rosa Delgado'), await idOf('James Carter')]
  await practice.ground.delete(letter)
  const before = JSON.stringify(await seeOwnSheet(await family('elena'), sheet))
  for (const name of ['priya', 'irene', 'tom'])
    expect(await acts(name, giveBackSheet, { sheet, was: rosa }), name).toBe('not_possible')
  expect(await acts('priya', giveBackSheet, { sheet, was: james })).toBe('not_possible')
  expect(await acts('marcus', giveBackSheet, { sheet, was: rosa })).toBe('done')
  expect(await finds('marcus', sheet)).toBe(false)
  expect(await queue('tom')).toContainEqual([sheet, true])
  const letters = await practice.ground.select().from(letter)
  expect(new Set(letters.map(({ toEmail }) => toEmail.split('@')[0]))).toEqual(new Set(['grace', 'nadia', 'tom']))
  expect(JSON.stringify(await seeOwnSheet(await family('elena'), sheet))).toBe(before)
  expect(await acts('marcus', giveBackSheet, { sheet, was: rosa })).toBe('not_possible')
})

describe('a family member', () => {
  test('lodges a sheet with a release or without, about anybody, and the desk alone hears of it', async () => {
    for (const [name, about] of [
      ['elena', 'Rosa Delgado'],
      ['henry', 'Victor Stone'],
      ['henry', 'Nobody Known Here'],
    ] as const) {
      await practice.ground.delete(letter)
      const id = await lodges(name, { aboutName: about })
      expect(await queue('tom')).toContainEqual([id, true])
      const letters = await practice.ground.select().from(letter)
      expect(new Set(letters.map(({ toEmail }) => toEmail.split('@')[0]))).toEqual(new Set(['grace', 'nadia', 'tom']))
    }
    expect(await lodges('elena', { words: nothing })).toBe('say_something')
  })

  test('writes it anew, and whoever cares for whom it is about hears of that on the beat, with the desk at once', async () => {
    const alerted = async () => {
      const letters = await practice.ground.select().from(letter)
      await practice.ground.delete(letter)
      return [...new Set(letters.map(({ toEmail }) => toEmail.split('@')[0]!))].sort()
    }
    const beats = async () => {
      await alertOfSheets(() => new Date())
      return alerted()
    }
    const desk = ['grace', 'nadia', 'tom']
    const writesAnew = async (sheet: string, who: string) =>
      operate(await family(who), changeSheet, { ...wish, sheet, words: { ...nothing, whomToCall: 'Me, at any hour.' } })
    const [sheet, ofNobody] = [await lodges(), await lodges('henry', { aboutName: 'Nobody Known Here' })]
    expect(await alerted()).toEqual(desk)
    expect(await beats()).toEqual([])
    await matches(sheet)
    // Marcus cares for Rosa, and Dana covers for him.
    expect(await alerted()).toEqual(['dana'])
    // What its writer could see or time is the same for both.
    for (const [each, who] of [
      [sheet, 'elena'],
      [ofNobody, 'henry'],
    ] as const) {
      expect((await writesAnew(each, who)).ok).toBe(true)
      expect(await alerted()).toEqual(desk)
    }
    expect(await beats()).toEqual(['dana'])
    expect(await beats()).toEqual([])
    await writesAnew(sheet, 'elena')
    await operate(await family('elena'), withdrawSheet, { sheet })
    await alerted()
    expect(await beats()).toEqual([])
  })

  test('changes it, and each version is kept', async () => {
    const sheet = await lodges()
    const next = { ...nothing, whatHelped: 'Her sister on the phone.' }
    const given = { sheet, isForClient: true, words: next, language: 'en' as const }
    expect((await operate(await family('elena'), changeSheet, given)).ok).toBe(true)
    expect(await operate(await family('walter'), changeSheet, given)).toEqual({ ok: false, refusal: 'not_yours' })
    const own = (await seeOwnSheet(await family('elena'), sheet))!.sheet!
    expect(own.versions.map(({ earlySigns, whatHelped }) => [earlySigns, whatHelped])).toEqual([
      ['', 'Her sister on the phone.'],
      ['She stops cooking.', ''],
    ])
    expect(own.isForClient).toBe(true)
    expect((await seeOwnSheet(await family('walter'), sheet))!.sheet).toBe(null)
  })

  test('takes it back, and from then on nobody on staff finds it', async () => {
    const sheet = await lodges()
    await matches(sheet)
    expect(await finds('tom', sheet)).toBe(true)
    expect((await operate(await family('elena'), withdrawSheet, { sheet })).ok).toBe(true)
    for (const name of ['tom', 'grace', 'marcus', 'irene']) expect(await finds(name, sheet), name).toBe(false)
    expect((await seeOwnSheets(await family('elena')))!.sheets).toEqual([])
    expect(await practice.ground.select().from(historyVersion)).toHaveLength(1)
    expect(await operate(await family('elena'), withdrawSheet, { sheet })).toEqual({ ok: false, refusal: 'not_yours' })
  })

  test('lodges so many and no more', async () => {
    for (let more = 0; more < sheetsMax; more++) await lodges('elena', { aboutName: `Person ${more}` })
    expect(await lodges()).toBe('too_many_sheets')
  })

  test('finds nothing different once it was matched, read, or found to fit nobody', async () => {
    const sheet = await lodges()
    const page = async () => JSON.stringify(await seeOwnSheet(await family('elena'), sheet))
    const before = await page()
    await matches(sheet)
    expect(await page()).toBe(before)
    expect(await acts('tom', matchSheet, { sheet, was: await idOf('Rosa Delgado'), client: null })).toBe('done')
    expect(await page()).toBe(before)
  })
})

describe('staff', () => {
  test('find a sheet at the desk until it is matched, and then on the page of the client and beside reports', async () => {
    const sheet = await lodges()
    expect([await finds('tom', sheet), await finds('marcus', sheet), await finds('irene', sheet)]).toEqual([
      true,
      false,
      false,
    ])
    expect((await seeSheet(await staff('tom'), sheet, ''))!.found!.candidates.map(({ name }) => name)).toContain(
      'Rosa Delgado',
    )
    expect(await matches(sheet, 'Rosa Delgado', 'marcus')).toBe('not_possible')
    expect(await matches(sheet)).toBe('done')
    expect(await matches(sheet)).toBe('changed_meanwhile')
    expect([await finds('marcus', sheet), await finds('irene', sheet), await finds('priya', sheet)]).toEqual([
      true,
      true,
      false,
    ])
    const rosa = await idOf('Rosa Delgado')
    const shown = (await seeClient(await staff('marcus'), rosa))!.found!.sheets
    expect(shown).toMatchObject([{ id: sheet, newest: { earlySigns: 'She stops cooking.' } }])
    const id = newId<'report'>()
    await practice.goOn('Rosa Delgado', (told) =>
      told.familyMember('Mateo Delgado').with(tells('She is awake all night.', { id, matched: { by: 'Tom Baker' } })),
    )
    const beside = (await seeDeskReport(await staff('marcus'), id, ''))!.found!.sheets
    expect(beside.map((each) => each.id)).toEqual([sheet])
  })

  test('keep what fits nobody on the list, and a new version is to be read again', async () => {
    const sheet = await lodges('henry', { aboutName: 'Nobody Known Here' })
    const newest = async () => (await practice.ground.select().from(historySheet))[0]!.newestAt.toISOString()
    const shown = await newest()
    expect(await acts('tom', readSheet, { sheet, newest: shown })).toBe('done')
    expect(await queue('tom')).toEqual([[sheet, false]])
    const given = { sheet, isForClient: false, words: { ...nothing, whomToCall: 'Me.' }, language: 'en' as const }
    await operate(await family('henry'), changeSheet, given)
    expect(await queue('tom')).toEqual([[sheet, true]])
    expect((await seeToday(await staff('tom')))!.found!.sheets).toBe(1)
    expect(await acts('tom', readSheet, { sheet, newest: shown })).toBe('added_meanwhile')
    expect(await acts('irene', readSheet, { sheet, newest: await newest() })).toBe('not_possible')
  })

  test('who do not meet the client find no sheet about them, matched or only named', async () => {
    await practice.goOn('Rosa Delgado', (rosa) => rosa.with(namedInConflict('Tom Baker')))
    const sheet = await lodges()
    expect([await finds('tom', sheet), await finds('grace', sheet)]).toEqual([false, true])
    await matches(sheet, 'Rosa Delgado', 'grace')
    expect([await finds('tom', sheet), await finds('grace', sheet)]).toEqual([false, true])
  })
})
