import { expect, test } from 'vitest'
import { answerBy, type Holiday, isOverdue, type OpeningHours, type Standard } from '#lib/reports/rules/clock.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'

const weekdays = Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, ['09:00', '17:00'] as const]))
const zone = 'America/Chicago'
const of = (openingHours: OpeningHours, holidays: readonly Holiday[] = []) => ({
  openingHours,
  holidays,
  standards: usualStandards,
  timeZone: zone,
})
// In November 2026 Chicago is six hours behind UTC.
const by = (urgency: 'urgent' | 'soon' | 'information', at: string) =>
  answerBy(urgency, new Date(at), of(weekdays)).toISOString()

test.each([
  ['within opening hours: one hour later', 'urgent', '2026-11-24T16:00:00Z', '2026-11-24T17:00:00.000Z'],
  [
    'ten minutes before closing: the rest of the hour runs the next morning',
    'urgent',
    '2026-11-24T22:50:00Z',
    '2026-11-25T15:50:00.000Z',
  ],
  ['in the night: one hour after opening', 'urgent', '2026-11-24T08:00:00Z', '2026-11-24T16:00:00.000Z'],
  ['on a Saturday: one hour after opening on Monday', 'urgent', '2026-11-28T18:00:00Z', '2026-11-30T16:00:00.000Z'],
  ['soon: the same hour on the next business day', 'soon', '2026-11-24T16:30:00Z', '2026-11-25T16:30:00.000Z'],
  ['soon, on a Friday: on Monday', 'soon', '2026-11-27T16:30:00Z', '2026-11-30T16:30:00.000Z'],
  [
    'for information: three business days, over a weekend',
    'information',
    '2026-11-26T16:30:00Z',
    '2026-12-01T16:30:00.000Z',
  ],
] as const)('%s', (_name, urgency, received, due) => {
  expect(by(urgency, received)).toBe(due)
})

test('an hour is an hour when the clocks change in between', () => {
  const always = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, ['00:00', '23:59'] as const]),
  )
  expect(answerBy('urgent', new Date('2026-11-01T06:30:00Z'), of(always)).toISOString()).toBe(
    '2026-11-01T07:30:00.000Z',
  )
})

test('in the hour that clocks read twice, whoever wrote first is not promised later than who wrote after them', () => {
  const newYork = { ...of({ 7: ['00:00', '02:00'] }), timeZone: 'America/New_York' }
  const due = (at: string) => answerBy('soon', new Date(at), newYork).toISOString()
  expect(due('2026-11-01T05:59:00Z')).toBe('2026-11-08T06:59:00.000Z')
  expect(due('2026-11-01T06:58:00Z')).toBe('2026-11-08T07:00:00.000Z')
})

test('an hour that clocks skip is answered where they skip it, and no later day remembers it', () => {
  const nights = Object.fromEntries(['6', '7', '1'].map((day) => [day, ['00:00', '06:00'] as const]))
  const due = (at: string, soonDays: number) =>
    answerBy('soon', new Date(at), {
      ...of(nights),
      standards: { ...usualStandards, soonDays },
    }).toISOString()
  // Saturday 2:30 and 3:10 in Chicago; on Sunday the clock goes from two to three.
  expect(due('2026-03-07T08:30:00Z', 1)).toBe('2026-03-08T08:00:00.000Z')
  expect(due('2026-03-07T09:10:00Z', 1)).toBe('2026-03-08T08:10:00.000Z')
  expect(due('2026-03-07T08:30:00Z', 2)).toBe('2026-03-09T07:30:00.000Z')
})

test('a center without opening hours still answers within a day', () => {
  expect(answerBy('soon', new Date('2026-11-24T16:00:00Z'), of({})).toISOString()).toBe('2026-11-25T16:00:00.000Z')
})

test('a report is overdue the moment after its time, not at it', () => {
  const due = new Date('2026-11-24T17:00:00Z')
  expect(isOverdue(due, due)).toBe(false)
  expect(isOverdue(due, new Date(due.getTime() + 1))).toBe(true)
})

test('a center that says so answers later than usual, and each of its clocks by its own number', () => {
  const later = { ...of(weekdays), standards: { urgentHours: 3, soonDays: 2, informationDays: 5, escalationDays: 4 } }
  const due = (standard: Standard) => answerBy(standard, new Date('2026-11-02T15:30:00Z'), later).toISOString()
  expect([due('urgent'), due('soon'), due('information'), due('escalation')]).toEqual([
    '2026-11-02T18:30:00.000Z',
    '2026-11-04T15:30:00.000Z',
    '2026-11-09T15:30:00.000Z',
    '2026-11-06T15:30:00.000Z',
  ])
})
