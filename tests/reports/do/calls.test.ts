import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { phoneCall } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { type CallWish, logCall } from '#lib/reports/do/log-call.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { seeFamilyCall, seeReportCall } from '#lib/reports/see/see-call.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A call is written down as it was: what the family said is free, what they were told is checked and accounted for.

let practice: PracticeCenter
const rosa = () => practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

async function told(parts: Parameters<typeof tells>[1] = {}, isMatched = true): Promise<ReportId> {
  const id = newId<'report'>()
  const receivedAt = new Date(Date.now() - 2 * 86_400_000)
  const words = tells('She sleeps less.', { id, attribution: 'yes', receivedAt, ...parts })
  await practice.goOn('Rosa Delgado', (story) => story.familyMember('Elena Delgado').with(words))
  if (isMatched) await operate(await practice.viewerOf('staff', 'tom'), matchReport, { id, client: rosa() })
  return id
}

const listened = {
  with: 'writer',
  otherName: '',
  isWriter: false,
  direction: 'out',
  reached: true,
  when: null,
  heard: 'She sleeps again.',
  said: '',
  topics: [],
  wasSaid: false,
} as const satisfies Omit<CallWish, 'about'>

async function calls(name: string, id: ReportId, parts: Partial<CallWish> = {}): Promise<string> {
  const wish = { ...listened, about: { report: id }, ...parts }
  const done = await operate(await practice.viewerOf('staff', name), logCall, wish)
  return done.ok ? 'done' : done.refusal
}

const rowOf = async (id: ReportId) => (await practice.ground.select().from(report).where(eq(report.id, id)))[0]!
const callOf = async (id: ReportId) =>
  (await practice.ground.select().from(phoneCall).where(eq(phoneCall.reportId, id))).at(-1)!
const accounted = async (call: string) =>
  (await practice.ground.select().from(disclosure).where(eq(disclosure.id, call)))[0] ?? null
const phoned = () => practice.ground.select().from(disclosure).where(eq(disclosure.channel, 'phone'))
const alerted = async () => {
  const rows = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
  return rows.map(({ toEmail }) => toEmail.split('@')[0])
}

describe('a call with the writer', () => {
  test('stops the clock when they were reached, and tells nobody anything', async () => {
    const id = await told()
    expect(await calls('tom', id)).toBe('done')
    expect(await rowOf(id)).toMatchObject({ state: 'read', answeredAt: expect.any(Date) })
    expect(await accounted((await callOf(id)).id)).toBe(null)
    const seen = (await seeDeskReport(await practice.viewerOf('staff', 'grace'), id, ''))!.found!
    expect(seen.calls[0]).toMatchObject({ partner: 'writer', heard: 'She sleeps again.', by: 'Tom Baker' })
    expect(seen.actions[0]).toMatchObject({ kind: 'called', by: 'Tom Baker' })
  })

  test('that reached nobody is counted as a try, and the clock runs on', async () => {
    const id = await told()
    const tries = { reached: false, heard: '' }
    expect([await calls('tom', id, tries), await calls('grace', id, tries)]).toEqual(['done', 'done'])
    expect((await rowOf(id)).answeredAt).toBe(null)
    const seen = (await seeDeskReport(await practice.viewerOf('staff', 'tom'), id, ''))!.found!
    expect(seen.calls.filter(({ reached }) => !reached)).toHaveLength(2)
    expect(await calls('tom', id, { reached: false })).toBe('nobody_was_reached')
  })

  test('before they added words answers nothing of these', async () => {
    const id = await told()
    await operate(await practice.viewerOf('family', 'elena'), addToReport, { id, words: 'She left.' })
    const newest = (await rowOf(id)).addedAt!.toISOString()
    expect(await calls('tom', id)).toBe('added_meanwhile')
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    const when = { day: yesterday.slice(0, 10), clock: '10:00' }
    expect(await calls('tom', id, { about: { report: id, newest }, when })).toBe('done')
    expect(await rowOf(id)).toMatchObject({ answeredAt: null, addedAt: expect.any(Date) })
    expect(await calls('tom', id, { about: { report: id, newest } })).toBe('done')
    expect(await rowOf(id)).toMatchObject({ answeredAt: expect.any(Date), addedAt: null })
  })

  test('is in no future, and with somebody who is named', async () => {
    const id = await told()
    expect(await calls('tom', id, { when: { day: '2199-01-01', clock: '10:00' } })).toBe('call_in_time')
    expect(await calls('tom', id, { with: 'other' })).toBe('say_who_called')
    expect(await calls('tom', id, { with: crypto.randomUUID() })).toBe('say_who_called')
    expect(await calls('tom', id, { with: 'other', otherName: 'The police' })).toBe('done')
    expect((await rowOf(id)).answeredAt).toBe(null)
  })
})

describe('what was said in a call', () => {
  const says = (topics: CallWish['topics']) => ({ said: 'Marcus Hill is her case manager.', topics })

  test('names its topics, and is accounted for when a release lets it be told', async () => {
    const id = await told()
    expect(await calls('tom', id, says([]))).toBe('say_topics')
    expect(await calls('tom', id, says(['case_manager']))).toBe('done')
    const call = await callOf(id)
    expect(await accounted(call.id)).toMatchObject({
      clientId: rosa(),
      familyMemberId: call.familyMemberId,
      releaseId: call.releaseId,
      topics: ['case_manager'],
      channel: 'phone',
      at: call.calledAt,
    })
  })

  test('is refused when no release covers it, and is not hidden when it was said', async () => {
    const id = await told()
    const outside = { said: 'She takes her pills.', topics: ['substance_use' as const] }
    expect(await calls('tom', id, outside)).toBe('not_released_call')
    expect(await calls('tom', id, { ...outside, wasSaid: true })).toBe('done')
    const call = await callOf(id)
    expect([call.releaseId, await accounted(call.id)]).toEqual([null, null])
    expect(await alerted()).toContain('irene')
    const irene = (await seeToday(await practice.viewerOf('staff', 'irene')))!.found!
    expect(irene.outside.map((each) => each.id)).toContain(call.id)
    expect((await seeToday(await practice.viewerOf('staff', 'marcus')))!.found!.outside).toEqual([])
  })

  test('cannot be about somebody while nobody said whom the report is about', async () => {
    const id = await told({}, false)
    expect(await calls('tom', id, { ...says(['case_manager']), wasSaid: true })).toBe('match_first')
    expect(await calls('tom', id)).toBe('done')
  })

  test.each(['no', 'if_required'] as const)(
    'with a writer who said %s to being named is accounted for as a call that no report led to',
    async (attribution) => {
      const id = await told({ attribution })
      const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
      const before = new Set((await phoned()).map((each) => each.id))
      expect(await calls('tom', id, says(['case_manager']))).toBe('done')
      const wish = { ...listened, ...says(['case_manager']), about: { client: rosa() }, with: link as string }
      expect((await operate(await practice.viewerOf('staff', 'marcus'), logCall, wish)).ok).toBe(true)
      const [one, other, ...more] = (await phoned()).filter((each) => !before.has(each.id))
      const shown = (row: typeof one) => ({ ...row, id: null, at: null })
      expect([shown(one), more]).toEqual([shown(other), []])
      expect(one!.topics).toEqual(['case_manager'])
    },
  )
})

test('a call with a family member needs no report, and is found on their talk card', async () => {
  const marcus = await practice.viewerOf('staff', 'marcus')
  const id = await told()
  const page = (await seeReportCall(await practice.viewerOf('staff', 'tom'), id))!.found!
  expect(page.named.map(({ name }) => name)).not.toContain('')
  const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
  expect((await seeFamilyCall(marcus, rosa(), link))!.found!.named).toHaveLength(1)
  const wish = { ...listened, about: { client: rosa() }, with: link as string }
  expect((await operate(marcus, logCall, wish)).ok).toBe(true)
  const byMarcus = and(eq(phoneCall.clientId, rosa()), eq(phoneCall.partner, 'family'))
  const [row] = await practice.ground.select().from(phoneCall).where(byMarcus)
  expect(row).toMatchObject({ reportId: null, heard: 'She sleeps again.' })
  const priya = await operate(await practice.viewerOf('staff', 'priya'), logCall, wish)
  expect(priya.ok).toBe(false)
})

describe('what was written about one client, once the report turns out to be about another', () => {
  const james = () => practice.storyOf('James Carter').clientOf('James Carter')
  const wordsOn = async (name: string, id: ReportId) => {
    const { found } = (await seeDeskReport(await practice.viewerOf('staff', name), id, ''))!
    const words = [
      ...found!.calls.map(({ said }) => said),
      ...[...found!.replies, ...found!.actions].map((a) => a.words),
    ]
    return { words: words.filter(Boolean).sort(), deeds: found!.actions.map(({ kind }) => kind) }
  }
  async function moved(): Promise<ReportId> {
    const id = await told()
    const marcus = await practice.viewerOf('staff', 'marcus')
    await calls('marcus', id, { said: 'Said of Rosa', topics: ['case_manager'] })
    await operate(marcus, replyToReport, {
      id,
      wasOpen: true,
      words: 'Answered of Rosa',
      topics: ['case_manager'],
      looked: '',
    })
    await operate(marcus, noteReport, { id, words: 'Noted of Rosa' })
    const away = { id, from: rosa(), client: james(), words: 'It is his' }
    expect(await operate(await practice.viewerOf('staff', 'tom'), moveReport, away)).toEqual({ ok: true, value: null })
    return id
  }

  test("is not found by the other's team, who find that something was done", async () => {
    const { words, deeds } = await wordsOn('priya', await moved())
    expect(words).toEqual(['It is his'])
    expect(deeds).toEqual(expect.arrayContaining(['replied', 'moved']))
  })

  test('is found by the desk, but for whoever does not meet the first', async () => {
    const id = await moved()
    expect((await wordsOn('nadia', id)).words).toEqual(
      expect.arrayContaining(['Said of Rosa', 'Answered of Rosa', 'Noted of Rosa', 'It is his']),
    )
    const [nadia] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, 'Nadia Petrov'))
    await operate(await practice.viewerOf('client', 'rosa'), addConflict, { staff: nadia!.id })
    expect((await wordsOn('nadia', id)).words).toEqual(['It is his'])
    await practice.ground.delete(conflict)
  })
})
