import { expect, test } from 'vitest'
import { businessDayAfter } from '#lib/care/rules/business-day.ts'

const chicago = 'America/Chicago'

test('weekends do not count', () => {
  const thursday = new Date('2026-11-19T16:00:00Z')
  expect(businessDayAfter(thursday, 1, chicago)).toBe('2026-11-20')
  expect(businessDayAfter(thursday, 2, chicago)).toBe('2026-11-23')
  expect(businessDayAfter(thursday, 7, chicago)).toBe('2026-11-30')
})

test('a day lasts until the center’s midnight: an evening question is still of that day', () => {
  const thursdayEvening = new Date('2026-11-20T03:00:00Z')
  expect(businessDayAfter(thursdayEvening, 1, chicago)).toBe('2026-11-20')
  const fridayEvening = new Date('2026-11-21T03:00:00Z')
  expect(businessDayAfter(fridayEvening, 1, chicago)).toBe('2026-11-23')
  expect(businessDayAfter(fridayEvening, 0, chicago)).toBe('2026-11-20')
})

test('the day the clocks change is one day long', () => {
  expect(businessDayAfter(new Date('2026-10-31T23:00:00Z'), 1, chicago)).toBe('2026-11-02')
})
