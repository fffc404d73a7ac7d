import fc from 'fast-check'
import { expect, test } from 'vitest'
import { urgencies } from '#lib/reports/rules/report.ts'
import { figuresOf, type Handled, measures, standingOf, standings } from '#lib/reports/rules/response-times.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'

// How fast reports are read, answered and closed, against the hour their writers were told.

const day = ['09:00', '17:00'] as const
const center = {
  timeZone: 'America/Chicago',
  openingHours: { 1: day, 2: day, 3: day, 4: day, 5: day },
  holidays: [{ on: '2026-11-26', name: 'Thanksgiving' }],
  standards: usualStandards,
}
const at = (written: string) => new Date(`${written}-06:00`)
const came = (written: string, more: Partial<Handled> = {}): Handled => ({
  urgency: 'urgent',
  receivedAt: at(written),
  acknowledged: null,
  contacted: null,
  closed: null,
  ...more,
})

test('what came in the evening is in time within an hour of opening, and late after it', () => {
  const evening = (read: string) => came('2026-12-01T22:00', { acknowledged: at(read) })
  const now = at('2026-12-03T12:00')
  expect(standingOf('acknowledged', evening('2026-12-02T09:59'), center, now)).toBe('in_time')
  expect(standingOf('acknowledged', evening('2026-12-02T10:01'), center, now)).toBe('late')
})

test('what nobody did yet waits until its hour, and is overdue then; a holiday is no day of it', () => {
  const report = came('2026-11-25T10:00', { urgency: 'soon' })
  expect(standingOf('contacted', report, center, at('2026-11-26T15:00'))).toBe('waiting')
  expect(standingOf('contacted', report, center, at('2026-11-27T09:59'))).toBe('waiting')
  expect(standingOf('contacted', report, center, at('2026-11-27T10:01'))).toBe('overdue')
})

test('closing has no hour: a report is closed, or waits', () => {
  const now = at('2027-06-01T12:00')
  expect(standingOf('closed', came('2026-12-01T10:00'), center, now)).toBe('waiting')
  expect(standingOf('closed', came('2026-12-01T10:00', { closed: now }), center, now)).toBe('closed')
})

test('every report is counted once for each measure, and the middle one says how long it took', () => {
  const hours = (count: number) => at(`2026-12-01T${10 + count}:00`)
  const reports = [1, 2, 6].map((count) => came('2026-12-01T10:00', { contacted: hours(count) }))
  expect(figuresOf(reports, center, hours(7)).middleHours).toEqual({ acknowledged: null, contacted: 2, closed: null })
  expect(figuresOf(reports.slice(0, 2), center, hours(7)).middleHours.contacted).toBe(1.5)
  const moment = fc
    .integer({ min: 0, max: 5000 })
    .map((minutes) => new Date(at('2026-12-01T10:00').getTime() + minutes * 60_000))
  const handled = fc.record({
    urgency: fc.constantFrom(...urgencies),
    receivedAt: moment,
    acknowledged: fc.option(moment),
    contacted: fc.option(moment),
    closed: fc.option(moment),
  })
  fc.assert(
    fc.property(fc.array(handled, { maxLength: 30 }), moment, (some, now) => {
      const { count, standing } = figuresOf(some, center, now)
      for (const measure of measures)
        expect(standings.reduce((sum, each) => sum + standing[measure][each], 0)).toBe(count)
    }),
  )
})
