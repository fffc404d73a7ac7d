import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { safetyFlag } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { addSafetyFlag } from '#lib/care/do/add-safety-flag.ts'
import { endSafetyFlag } from '#lib/care/do/end-safety-flag.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { dayOf, laterDay } from '#lib/kernel/local-time.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whoever visits next knows that nobody goes there alone.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.ground.delete(safetyFlag)
  await practice.ground.delete(letter)
})

const rosa = () => practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
const staffOf = (name: string) => practice.storyOf('Rosa Delgado').staffOf(name)
const inDays = (days: number) => laterDay(dayOf(new Date(), 'America/Chicago'), { days })

type Wish = Parameters<typeof addSafetyFlag>[2]
async function sets(name: string, more: Partial<Wish> = {}): Promise<string> {
  const wish = {
    client: rosa(),
    report: null,
    words: 'A loose dog',
    until: inDays(7),
    reviewer: staffOf('Grace Olsen'),
  }
  const done = await operate(await practice.viewerOf('staff', name), addSafetyFlag, { ...wish, ...more })
  return done.ok ? 'done' : done.refusal
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000)
async function flagsToday(name: string): Promise<string[]> {
  return (await seeToday(await practice.viewerOf('staff', name)))!.found!.flags.map(({ words }) => words)
}
async function onPage(name: string): Promise<object[] | null> {
  const found = (await seeClient(await practice.viewerOf('staff', name), rosa()))!.found
  return found?.safetyFlags ?? null
}

test('the duty desk says so from a report; whoever cares for the client or covers has it with their day’s work', async () => {
  const report = newId<'report'>()
  const words = tells('There is a dog.', { id: report, matched: { by: 'Tom Baker' } })
  await practice.goOn('Rosa Delgado', (story) => story.familyMember('Elena Delgado').with(words))
  expect(await sets('tom', { report })).toBe('done')
  // Dana covers for Marcus.
  for (const name of ['marcus', 'dana', 'grace']) expect(await flagsToday(name), name).toEqual(['A loose dog'])
  for (const name of ['priya', 'tom']) expect(await flagsToday(name), name).toEqual([])
  expect(await onPage('marcus')).toMatchObject([
    { words: 'A loose dog', by: 'Tom Baker', reviewer: 'Grace Olsen', reportId: report },
  ])
  const alerted = (await practice.ground.select().from(letter)).map(({ kind, toEmail }) => `${kind} ${toEmail}`)
  expect(alerted).toContain('staff-alert grace@practice.example')
  expect(alerted.filter((each) => !each.startsWith('staff-alert'))).toEqual([])
})

test('it ends by itself after its day, or when somebody says so, once', async () => {
  await sets('marcus', { until: inDays(0) })
  expect(await onPage('grace')).toHaveLength(1)
  const marcus = await practice.viewerOf('staff', 'marcus')
  await practice.ground.update(safetyFlag).set({ endsAt: new Date(Date.now() - 1) })
  expect(await onPage('grace')).toEqual([])
  await practice.ground.update(safetyFlag).set({ endsAt: days(1) })
  const [flag] = await practice.ground.select().from(safetyFlag).where(eq(safetyFlag.clientId, rosa()))
  expect((await operate(marcus, endSafetyFlag, { flag: flag!.id })).ok).toBe(true)
  expect(await operate(marcus, endSafetyFlag, { flag: flag!.id })).toEqual({ ok: false, refusal: 'changed_meanwhile' })
  expect(await onPage('grace')).toEqual([])
})

test('it has somebody else who looks again once its reviewer left, and they hear of it', async () => {
  await sets('grace', { reviewer: staffOf('Nadia Petrov') })
  await practice.ground.delete(letter)
  await practice.ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.name, 'Nadia Petrov'))
  expect(await onPage('marcus')).toMatchObject([{ words: 'A loose dog', reviewer: 'Grace Olsen' }])
  expect(await flagsToday('grace')).toEqual(['A loose dog'])
  const alerted = (await practice.ground.select().from(letter)).map(({ toEmail }) => toEmail)
  expect(alerted).toContain('grace@practice.example')
})

test('it has an end within a year, a colleague who looks again, and a report about this client if any', async () => {
  for (const until of [null, inDays(-1), laterDay(inDays(1), { years: 1 })])
    expect(await sets('tom', { until }), String(until)).toBe('say_flag_end')
  expect(await sets('grace')).toBe('choose_reviewer')
  expect(await sets('tom', { reviewer: staffOf('Priya Raman') })).toBe('choose_reviewer')
  expect(await sets('tom', { report: newId<'report'>() as ReportId })).toBe('not_possible')
  for (const name of ['priya', 'irene']) expect(await sets(name), name).toBe('not_possible')
})

test('neither the client nor the family finds anything of it', async () => {
  const { seeSharingWith } = await import('#lib/releases/see/see-sharing-with.ts')
  const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
  const pages = async () =>
    JSON.stringify([
      await seeFamilyHome(await practice.viewerOf('family', 'elena')),
      { ...(await seeSharingWith(await practice.viewerOf('client', 'rosa'), link)), at: null },
    ])
  const before = await pages()
  await sets('tom')
  expect(await pages()).toBe(before)
  expect(await pages()).not.toContain('A loose dog')
})
