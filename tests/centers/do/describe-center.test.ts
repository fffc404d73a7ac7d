import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { center } from '#drizzle/tables/centers.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { describeCenter } from '#lib/centers/do/describe-center.ts'
import { knownFace, meetCenter } from '#lib/centers/see/center-face.ts'
import { operate } from '../../stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '../../stage/practice-center.ts'

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const said = {
  name: 'Harbor Street Center',
  address: '14 Harbor Street',
  phone: '(555) 555-0101',
  crisisLine: '(555) 555-0198',
  textAgreedOn: '2026-01-05',
  textAgreedWith: 'Practice carrier',
  openingHours: { 1: ['08:00', '12:00'] },
  holidays: [{ on: '2027-07-05', name: 'Independence Day' }],
  standards: { urgentHours: 2, soonDays: 2, informationDays: 5, escalationDays: 3 },
  meetEveryMonths: 6,
  resources: [{ kind: 'clubhouse', name: 'Lakeside', phone: '', words: 'Come by.' }],
} as const

test('an administrator says who the center is, and the next page shows it to everybody', async () => {
  expect(await operate(await practice.viewerOf('staff', 'irene'), describeCenter, { ...said, wasAt: null })).toEqual({
    ok: true,
    value: null,
  })
  await meetCenter({ at: new Date(), host: null })
  const { textAgreedOn, textAgreedWith, meetEveryMonths, ...shown } = said
  expect(knownFace(null)).toMatchObject(shown)
  const [kept] = await practice.ground.select().from(center)
  expect(kept).toMatchObject({ textAgreedOn, textAgreedWith, meetEveryMonths })
})

test.each(['grace', 'marcus', 'tom', 'chen'])('%s, who is no administrator, changes nothing', async (name) => {
  const wish = { ...said, wasAt: null, phone: '(555) 555-0666' }
  expect(await operate(await practice.viewerOf('staff', name), describeCenter, wish)).toMatchObject({ ok: false })
  const [row] = await practice.ground.select({ phone: center.phone }).from(center)
  expect(row!.phone).not.toBe(wish.phone)
})

test('an administrator whose second factor is 16 minutes old gives it again first', async () => {
  const irene = await practice.viewerOf('staff', 'irene')
  const longAgo = new Date(Date.now() - 16 * 60_000)
  await practice.ground.update(session).set({ secondFactorAt: longAgo }).where(eq(session.tokenHash, irene.session))
  const wish = { ...said, wasAt: null, phone: '(555) 555-0666' }
  expect(await operate(irene, describeCenter, wish)).toEqual({ ok: false, refusal: 'step_up' })
  const [row] = await practice.ground.select({ phone: center.phone }).from(center)
  expect(row!.phone).not.toBe(wish.phone)
})

test('what is known is shown on, without asking again within ten seconds', async () => {
  const at = new Date()
  await meetCenter({ at, host: null })
  await practice.ground.update(center).set({ address: 'Elsewhere' })
  await meetCenter({ at: new Date(at.getTime() + 5_000), host: null })
  expect(knownFace(null)!.address).not.toBe('Elsewhere')
  await expect
    .poll(async () => {
      await meetCenter({ at: new Date(at.getTime() + 30_000), host: null })
      return knownFace(null)!.address
    })
    .toBe('Elsewhere')
})
