import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { writerFlag } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { dayOf, laterDay } from '#lib/kernel/local-time.ts'
import { endWriterFlag } from '#lib/reports/do/end-writer-flag.ts'
import { flagWriter } from '#lib/reports/do/flag-writer.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Colleagues are told to be careful with a writer. The writer can neither see it nor time it.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.ground.delete(writerFlag)
})

const inDays = (days: number) => laterDay(dayOf(new Date(), 'America/Chicago'), { days })

async function told(more: Parameters<typeof tells>[1] = {}): Promise<ReportId> {
  const id = newId<'report'>()
  const words = tells('You will be sorry.', { id, matched: { by: 'Tom Baker' }, ...more })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(words))
  return id
}

async function flags(name: string, id: ReportId, until: string | null = inDays(30)): Promise<string> {
  const wish = { id, words: 'Threatened Marcus on the phone', until }
  const done = await operate(await practice.viewerOf('staff', name), flagWriter, wish)
  return done.ok ? 'done' : done.refusal
}
const page = async (name: string, id: ReportId) =>
  (await seeDeskReport(await practice.viewerOf('staff', name), id, ''))!.found?.writerFlags ?? null

test('it stands beside everything that account writes, for whoever reads it, until its day or until somebody ends it', async () => {
  const [first, second] = [await told(), await told()]
  expect(await flags('tom', first)).toBe('done')
  const said = [{ words: 'Threatened Marcus on the phone', by: 'Tom Baker' }]
  expect(await page('marcus', first)).toMatchObject(said)
  expect(await page('marcus', second)).toMatchObject(said)
  expect(await page('priya', first)).toBe(null)
  await practice.ground.update(writerFlag).set({ endsAt: new Date(Date.now() - 1) })
  expect(await page('marcus', second)).toEqual([])
  await practice.ground.update(writerFlag).set({ endsAt: new Date(Date.now() + 86_400_000) })
  const [flag] = await practice.ground.select().from(writerFlag)
  const grace = await practice.viewerOf('staff', 'grace')
  expect((await operate(grace, endWriterFlag, { flag: flag!.id })).ok).toBe(true)
  expect(await operate(grace, endWriterFlag, { flag: flag!.id })).toEqual({ ok: false, refusal: 'changed_meanwhile' })
  expect(await page('marcus', second)).toEqual([])
})

test('of whoever writes without an account it stands beside that report alone', async () => {
  const [one, other] = [await told({ isAnonymous: true }), await told({ isAnonymous: true })]
  await flags('tom', one)
  expect(await page('grace', one)).toHaveLength(1)
  expect(await page('grace', other)).toEqual([])
})

test('the desk and the supervisors say so, with an end within a year', async () => {
  const id = await told()
  for (const name of ['marcus', 'chen', 'irene']) expect(await flags(name, id), name).toBe('not_possible')
  for (const until of [null, inDays(-1), laterDay(inDays(1), { years: 1 })])
    expect(await flags('grace', id, until), String(until)).toBe('say_flag_end')
})

test('nothing that the writer finds changes, no letter leaves, and what they send next stands where it would have', async () => {
  const id = await told()
  const { ground } = practice
  const state = async () => [
    JSON.stringify((await seeOwnReport(await practice.viewerOf('family', 'elena'), id))!.report),
    await ground.select().from(report).where(eq(report.id, id)),
    (await ground.select().from(letter)).length,
  ]
  const before = await state()
  await flags('tom', id)
  expect(await state()).toEqual(before)
  const next = await told()
  const [row] = await ground.select().from(report).where(eq(report.id, next))
  expect(row).toMatchObject({ isCrowded: false, gradedUrgency: null })
})

test('whoever does not meet the client it was written about does not find it beside what that writer says of others', async () => {
  const first = await told()
  const other = newId<'report'>()
  const elsewhere = tells('He shouts.', { id: other, aboutName: 'A neighbor' })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(elsewhere))
  expect(await flags('tom', first)).toBe('done')
  expect(await page('nadia', other)).toHaveLength(1)
  const [nadia] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, 'Nadia Petrov'))
  await operate(await practice.viewerOf('client', 'rosa'), addConflict, { staff: nadia!.id })
  expect(await page('nadia', other)).toEqual([])
  expect(await page('tom', other)).toHaveLength(1)
  await practice.ground.delete(conflict)
})
