import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { answerBy, type CenterClock, opennessAt } from '#lib/reports/rules/clock.ts'
import { type Urgency, urgencies } from '#lib/reports/rules/report.ts'
import { longestStandards, usualStandards } from '#lib/reports/rules/standards.ts'

// A holiday stops every clock, and nothing else changes: tried over all days of two years, in zones whose clocks
// change.

const week = Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, ['09:00', '17:00'] as const]))
const zones = ['America/Chicago', 'America/Phoenix', 'America/New_York', 'Pacific/Honolulu'] as const
const chicago = (...holidays: string[]): CenterClock => ({
  openingHours: week,
  holidays: holidays.map((on) => ({ on, name: 'A holiday' })),
  standards: usualStandards,
  timeZone: 'America/Chicago',
})

test.each([
  [
    'urgent, on Thanksgiving: one hour after opening the next day',
    'urgent',
    '2026-11-26T16:00:00Z',
    '2026-11-27T16:00:00.000Z',
  ],
  [
    'soon, the day before: at the same hour of the day after',
    'soon',
    '2026-11-25T16:30:00Z',
    '2026-11-27T16:30:00.000Z',
  ],
  [
    'for information: the holiday is none of the three days',
    'information',
    '2026-11-25T16:30:00Z',
    '2026-12-01T16:30:00.000Z',
  ],
] as const)('%s', (_name, urgency, received, due) => {
  expect(answerBy(urgency, new Date(received), chicago('2026-11-26')).toISOString()).toBe(due)
})

test('an hour of a center that is open for less than an hour a day takes several of its days', () => {
  const short = { ...chicago(), openingHours: { '1': ['23:14', '23:27'] as const } }
  // Four Mondays of thirteen minutes, and eight minutes of the fifth.
  expect(answerBy('urgent', new Date('2026-01-01T00:00:00Z'), short).toISOString()).toBe('2026-02-03T05:22:00.000Z')
})

test('a center that is closed for a holiday says when it opens', () => {
  const closed = opennessAt(new Date('2026-12-25T16:00:00Z'), chicago('2026-12-25'))
  expect(closed).toEqual({ isOpen: false, opensAt: new Date('2026-12-28T15:00:00Z') })
  expect(opennessAt(new Date('2026-12-24T16:00:00Z'), chicago('2026-12-25'))).toMatchObject({ isOpen: true })
})

const begin = Date.UTC(2026, 0, 1)
const clock = fc.integer({ min: 0, max: 23 * 60 + 58 })
const written = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = fc
  .uniqueArray(clock, { minLength: 2, maxLength: 2 })
  .map((two) => [...two].sort((one, other) => one - other).map(written) as [string, string])
const openingHours = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), hours), { minLength: 1, maxLength: 7 })
  .map((days) => Object.fromEntries(days.map(([day, open]) => [String(day), open])))
const instant = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }).map((minutes) => new Date(begin + minutes * 60_000))
const holidays = fc
  .array(fc.integer({ min: 0, max: 750 }), { maxLength: 40 })
  .map((days) =>
    days.map((day) => ({ on: new Date(begin + day * 86_400_000).toISOString().slice(0, 10), name: 'A holiday' })),
  )
const standards = fc.record({
  urgentHours: fc.integer({ min: 1, max: longestStandards.urgentHours }),
  soonDays: fc.integer({ min: 1, max: longestStandards.soonDays }),
  informationDays: fc.integer({ min: 1, max: longestStandards.informationDays }),
  escalationDays: fc.integer({ min: 1, max: longestStandards.escalationDays }),
})
const center: fc.Arbitrary<CenterClock> = fc.record({
  openingHours,
  holidays,
  standards,
  timeZone: fc.constantFrom(...zones),
})
const urgency: fc.Arbitrary<Urgency> = fc.constantFrom(...urgencies)

const localOf = (at: Date, { timeZone }: CenterClock) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)

test('nothing is ever due on a holiday, on a closed day, or outside the hours', () => {
  fc.assert(
    fc.property(center, instant, urgency, (of, at, how) => {
      const by = answerBy(how, at, of)
      const local = localOf(by, of)
      const open = of.openingHours[String(local.dayOfWeek)]
      expect(by.getTime()).toBeGreaterThanOrEqual(at.getTime())
      expect(of.holidays.map(({ on }) => on)).not.toContain(local.toPlainDate().toString())
      expect(open).toBeDefined()
    }),
    { numRuns: 500 },
  )
})

test('a holiday never makes anything due sooner, and one that is over changes nothing', () => {
  fc.assert(
    fc.property(center, instant, urgency, (of, at, how) => {
      const without = answerBy(how, at, { ...of, holidays: [] })
      expect(answerBy(how, at, of).getTime()).toBeGreaterThanOrEqual(without.getTime())
      const today = localOf(at, of).toPlainDate().toString()
      const past = of.holidays.filter(({ on }) => on < today)
      expect(answerBy(how, at, { ...of, holidays: past })).toEqual(without)
    }),
    { numRuns: 500 },
  )
})

test('a center is open at an instant, or opens later at the beginning of its hours', () => {
  fc.assert(
    fc.property(center, instant, (of, at) => {
      const now = opennessAt(at, of)!
      if (now.isOpen) return
      expect(now.opensAt.getTime()).toBeGreaterThan(at.getTime())
      expect(opennessAt(now.opensAt, of)).toMatchObject({ isOpen: true })
      expect(opennessAt(new Date(now.opensAt.getTime() - 1), of)).toMatchObject({ isOpen: false })
    }),
    { numRuns: 500 },
  )
})
