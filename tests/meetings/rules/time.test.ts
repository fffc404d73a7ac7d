import { expect, test } from 'vitest'
import { isAhead, timesToOffer } from '#lib/meetings/rules/time.ts'

const center = {
  openingHours: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, ['08:00', '17:00'] as const])),
  holidays: [{ on: '2026-12-25', name: 'Christmas' }],
  timeZone: 'America/Chicago',
}
const noon = new Date('2026-06-01T17:00:00Z')

test('a time that is now is no longer ahead', () => {
  expect(isAhead(noon, noon)).toBe(false)
  expect(isAhead(new Date(noon.getTime() + 1), noon)).toBe(true)
})

test('times are offered the earliest first, whatever the order staff typed them in', () => {
  const typed = [
    { day: '2026-06-03', clock: '15:00' },
    { day: '2026-06-02', clock: '09:30' },
  ]
  expect(timesToOffer(typed, center, noon, false)).toEqual({
    ok: true,
    value: [new Date('2026-06-02T14:30:00Z'), new Date('2026-06-03T20:00:00Z')],
  })
})

test('one time in the past is enough to ask again', () => {
  const typed = [
    { day: '2026-06-02', clock: '09:30' },
    { day: '2026-06-01', clock: '12:00' },
  ]
  expect(timesToOffer(typed, center, noon, false)).toEqual({ ok: false, refusal: 'time_passed' })
})

test.each([
  ['on a Saturday at three in the morning', [['2026-06-06', '03:00']], 'outside_hours'],
  ['late in the evening', [['2026-06-03', '23:30']], 'outside_hours'],
  ['on a holiday', [['2026-12-25', '10:00']], 'outside_hours'],
  ['five years ahead', [['2031-12-25', '23:30']], 'time_too_far'],
  [
    'twice at the same time',
    [
      ['2026-06-03', '15:00'],
      ['2026-06-03', '15:00'],
    ],
    'time_twice',
  ],
] as const)('a meeting %s is asked about', (_when, times, refusal) => {
  const typed = times.map(([day, clock]) => ({ day, clock }))
  expect(timesToOffer(typed, center, noon, false)).toEqual({ ok: false, refusal })
  expect(timesToOffer(typed, center, noon, true).ok).toBe(refusal === 'outside_hours')
})
