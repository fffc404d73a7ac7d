import { expect, test } from 'vitest'
import { afterAsking, isDayAhead, outcomesOf } from '#lib/asking/rules/ask-again.ts'

const chicago = 'America/Chicago'
// Nine in the evening of June 1 in Chicago, when it is already June 2 in Greenwich.
const evening = new Date('2026-06-02T02:00:00Z')
const asked = (outcome: 'wants_release' | 'refused' | 'ask_later', askAgainOn: string | null) =>
  afterAsking({ outcome, askAgainOn }, evening, chicago)

test('tomorrow is ahead where the center is, and today no longer is', () => {
  expect(isDayAhead('2026-06-02', evening, chicago)).toBe(true)
  expect(isDayAhead('2026-06-01', evening, chicago)).toBe(false)
})

test('a client who wants a release is not asked again', () => {
  expect(asked('wants_release', '2026-06-10')).toEqual({ ok: true, value: { outcome: 'wants_release' } })
})

test('whether a client knows that somebody left is said of nobody who is to be asked', () => {
  expect(outcomesOf({ leftAt: evening })).toEqual(['told'])
  expect(outcomesOf({ leftAt: null })).not.toContain('told')
})

test('a client who says no is asked again on a day, or not at all', () => {
  expect(asked('refused', null)).toEqual({ ok: true, value: { outcome: 'refused' } })
  expect(asked('refused', '2026-06-10')).toEqual({ ok: true, value: { dueOn: '2026-06-10' } })
})

test('“later” is a day to come, and nothing else', () => {
  expect(asked('ask_later', '2026-06-10')).toEqual({ ok: true, value: { dueOn: '2026-06-10' } })
  expect(asked('ask_later', null)).toEqual({ ok: false, refusal: 'until_passed' })
  expect(asked('ask_later', '2026-06-01')).toEqual({ ok: false, refusal: 'until_passed' })
  expect(asked('refused', '2026-06-01')).toEqual({ ok: false, refusal: 'until_passed' })
})
