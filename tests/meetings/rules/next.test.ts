import { expect, test } from 'vitest'
import { nextStart } from '#lib/meetings/rules/next.ts'

const zone = 'America/Chicago'
const inChicago = (at: Date) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric' })
    .format(at)
    .replaceAll(' ', ' ')

test('the next meeting begins at the same time of day, on the same day of the week', () => {
  const tuesday = new Date('2026-12-01T16:30:00Z')
  expect(nextStart(tuesday, '4w', zone)).toEqual(new Date('2026-12-29T16:30:00Z'))
  // January 1 is a Friday, and the Tuesday nearest to it is three days before.
  expect(nextStart(tuesday, '1m', zone)).toEqual(new Date('2026-12-29T16:30:00Z'))
  expect(nextStart(tuesday, '2m', zone)).toEqual(new Date('2027-02-02T16:30:00Z'))
})

test('the clocks may change meanwhile, in spring and in autumn', () => {
  const winter = new Date('2027-03-10T16:00:00Z')
  const summer = new Date('2027-10-27T15:00:00Z')
  expect(inChicago(nextStart(winter, '1w', zone))).toBe('Wed, Mar 17, 10 AM')
  expect(nextStart(winter, '1w', zone)).toEqual(new Date('2027-03-17T15:00:00Z'))
  expect(inChicago(nextStart(summer, '2w', zone))).toBe('Wed, Nov 10, 10 AM')
  expect(nextStart(summer, '2w', zone)).toEqual(new Date('2027-11-10T16:00:00Z'))
})

test('a month that is too short still has that day of the week', () => {
  // A Sunday, January 31: nearest to February 28 is that Sunday itself.
  expect(inChicago(nextStart(new Date('2027-01-31T18:00:00Z'), '1m', zone))).toBe('Sun, Feb 28, 12 PM')
})

test('of every day of a year, the next meeting is at most three days from the same day of the month', () => {
  for (let day = 0; day < 365; day++) {
    const at = new Date(Date.UTC(2027, 0, 1 + day, 18))
    const next = nextStart(at, '3m', zone)
    expect(next.getUTCDay()).toBe(at.getUTCDay())
    const days = (next.getTime() - at.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(85)
    expect(days).toBeLessThan(96)
  }
})
