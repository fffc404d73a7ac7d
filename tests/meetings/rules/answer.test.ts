import { expect, test } from 'vitest'
import { answersTo, isNews } from '#lib/meetings/rules/answer.ts'

const offered = [{ id: 'monday' }, { id: 'tuesday' }]
const both = [
  { time: 'tuesday', answer: 'no' },
  { time: 'monday', answer: 'yes' },
] as const

test('somebody answers every time they were offered, or is asked again', () => {
  expect(answersTo(offered, both).ok).toBe(true)
  expect(answersTo(offered, [{ time: 'monday', answer: 'yes' }])).toEqual({ ok: false, refusal: 'answer_each' })
})

test('an answer to a time of another meeting, or a second one to the same time, does not count', () => {
  const strange = [...both, { time: 'friday', answer: 'yes' } as const, { time: 'monday', answer: 'no' } as const]
  expect(answersTo(offered, strange)).toEqual({ ok: true, value: [both[1], both[0]] })
  expect(answersTo(offered, [{ time: 'friday', answer: 'yes' }, both[0]]).ok).toBe(false)
})

test('the same answer twice is no news, and another one is', () => {
  const before = [
    { timeId: 'monday', answer: 'yes' },
    { timeId: 'tuesday', answer: 'no' },
  ] as const
  expect(isNews(both, before)).toBe(false)
  expect(isNews([{ time: 'monday', answer: 'if_needed' }], before)).toBe(true)
  expect(isNews(both, [])).toBe(true)
})
