import { expect, test } from 'vitest'
import { isAhead, timesToOffer } from '#lib/meetings/rules/time.ts'

const chicago = 'America/Chicago'
const noon = new Date('2026-06-01T17:00:00Z')

test('a time that is now is no longer ahead', () => {
  expect(isAhead(noon, noon)).toBe(false)
  expect(isAhead(new Date(noon.getTime() + 1), noon)).toBe(true)
})

test('each time is offered once, the earliest first, whatever the order staff typed them in', () => {
  const typed = [
    { day: '2026-06-03', clock: '15:00' },
    { day: '2026-06-02', clock: '09:30' },
    { day: '2026-06-03', clock: '15:00' },
  ]
  expect(timesToOffer(typed, chicago, noon)).toEqual({
    ok: true,
    value: [new Date('2026-06-02T14:30:00Z'), new Date('2026-06-03T20:00:00Z')],
  })
})

test('one time in the past is enough to ask again', () => {
  const typed = [
    { day: '2026-06-02', clock: '09:30' },
    { day: '2026-06-01', clock: '12:00' },
  ]
  expect(timesToOffer(typed, chicago, noon)).toEqual({ ok: false, refusal: 'time_passed' })
})
