import { expect, test } from 'vitest'
import { boundsOf, monthBeside, monthIn, weeksOf } from '#lib/calendars/rules/month.ts'

test('a month is the one in the address, and that of today for whatever is no month', () => {
  expect(monthIn('2027-02', '2026-12-01')).toBe('2027-02')
  for (const wrong of [null, '', '2027-13', '1827-02', "2027-02' or 1=1"])
    expect(monthIn(wrong, '2026-12-01')).toBe('2026-12')
})

test('the months beside it follow each other over the end of a year and in February', () => {
  expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  expect([monthBeside('2027-01', 1), monthBeside('2028-02', 1), monthBeside('2028-03', -1)]).toEqual([
    '2027-02',
    '2028-03',
    '2028-02',
  ])
})

test('a month begins and ends at midnight of the center, also when the clocks change in it', () => {
  const [from, until] = boundsOf('2027-03', 'America/Chicago')
  expect([from.toISOString(), until.toISOString()]).toEqual(['2027-03-01T06:00:00.000Z', '2027-04-01T05:00:00.000Z'])
})

test('its weeks begin on Sunday, and hold each of its days once', () => {
  for (const [month, days] of [
    ['2026-12', 31],
    ['2027-02', 28],
    ['2028-02', 29],
  ] as const) {
    const weeks = weeksOf(month)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(new Set(weeks.flat().filter(Boolean)).size).toBe(days)
  }
  expect(weeksOf('2026-12')[0]).toEqual([
    null,
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
  ])
})
