import { expect, test } from 'vitest'
import { isAhead, startsOf, whyNotOffered, whyNotTyped } from '#lib/meetings/rules/time.ts'

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

const asked = { at: noon, isSure: false, taken: [] }

test('times are offered the earliest first, whatever the order staff typed them in', () => {
  const typed = [
    { day: '2026-06-03', clock: '15:00' },
    { day: '2026-06-02', clock: '09:30' },
  ]
  expect(whyNotOffered(typed, center, asked)).toEqual([])
  expect(startsOf(typed, center.timeZone)).toEqual([new Date('2026-06-02T14:30:00Z'), new Date('2026-06-03T20:00:00Z')])
})

test('of three times, each that cannot be is named at its own row, all at once', () => {
  const typed = [
    { day: '2026-06-01', clock: '12:00' },
    { day: '2026-06-03', clock: '15:00', row: 3 },
    { day: '2026-06-06', clock: '03:00' },
  ]
  const wrong = [
    { refusal: 'time_passed', row: 1 },
    { refusal: 'another_meeting', row: 3 },
    { refusal: 'outside_hours', row: 3 },
  ]
  const taken = [new Date('2026-06-03T20:00:00Z')]
  expect(whyNotOffered(typed, center, { ...asked, taken })).toEqual(wrong)
  expect(whyNotOffered(typed, center, { ...asked, taken, isSure: true })).toEqual([wrong[0]])
})

test('an hour that the clocks skip in spring is no time, and the hours around it are', () => {
  const spring = new Date('2027-03-01T12:00:00Z')
  const why = (clock: string) => whyNotTyped({ day: '2027-03-14', clock }, center, spring, true)
  expect(['01:59', '02:00', '02:59', '03:00'].map(why)).toEqual([null, 'time_skipped', 'time_skipped', null])
  // An hour that comes twice in autumn is one time.
  const autumn = { day: '2026-11-01', clock: '01:30' }
  expect(whyNotTyped(autumn, center, noon, true)).toBe(null)
})

test.each([
  ['on a Saturday at three in the morning', [['2026-06-06', '03:00']], 'outside_hours', 1],
  ['late in the evening', [['2026-06-03', '23:30']], 'outside_hours', 1],
  ['on a holiday', [['2026-12-25', '10:00']], 'outside_hours', 1],
  ['five years ahead', [['2031-12-25', '23:30']], 'time_too_far', 1],
  [
    'twice at the same time',
    [
      ['2026-06-03', '15:00'],
      ['2026-06-03', '15:00'],
    ],
    'time_twice',
    2,
  ],
] as const)('a meeting %s is asked about', (_when, times, refusal, row) => {
  const typed = times.map(([day, clock]) => ({ day, clock }))
  expect(whyNotOffered(typed, center, asked)).toEqual([{ refusal, row }])
  expect(whyNotOffered(typed, center, { ...asked, isSure: true }).length).toBe(refusal === 'outside_hours' ? 0 : 1)
})
