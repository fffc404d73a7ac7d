import { describe, expect, test } from 'vitest'
import { mayTellAll, type Telling } from '#lib/consent/may-tell-all.ts'
import { centerId, chen, elena, good, knowing, moreau, on, rosa } from './example.ts'

// Words that touch several topics, such as an answer to a report: one rule for writing, sending and reading them.

const known = knowing([good])
const telling = (more: Partial<Telling>): Telling => ({
  centerId,
  clientId: rosa,
  familyMemberId: elena,
  at: on('06-01'),
  topics: [],
  goals: [],
  ...more,
})
const reason = (more: Partial<Telling>) => {
  const decision = mayTellAll(known, telling(more))
  return decision.permitted ? 'permitted' : decision.reason
}

test('an answer may be told when every topic it touches may be told', () => {
  expect(reason({ topics: ['case_manager'] })).toBe('permitted')
  expect(reason({ topics: ['case_manager', 'goals'], area: 'housing' })).toBe('permitted')
  expect(mayTellAll(known, telling({ topics: ['case_manager'] }))).toEqual({ permitted: true, release: good })
})

test('one topic that may not be told keeps all of it back, wherever it stands', () => {
  expect(reason({ topics: ['case_manager', 'health'] })).toBe('topic_not_released')
  expect(reason({ topics: ['health', 'case_manager'] })).toBe('topic_not_released')
})

test('an answer that touches no topic has nothing that permits it', () => {
  expect(reason({ topics: [] })).toBe('topic_not_released')
})

describe('an answer about goals', () => {
  test('must name a part of life that is released', () => {
    expect(reason({ topics: ['goals'] })).toBe('area_not_released')
    expect(reason({ topics: ['goals'], area: 'money' })).toBe('area_not_released')
  })

  test('is kept back where the client keeps every goal of that part of life private', () => {
    const goal = (shared: boolean) => ({ area: 'housing' as const, shared })
    expect(reason({ topics: ['goals'], area: 'housing', goals: [goal(false)] })).toBe('kept_private')
    expect(reason({ topics: ['goals'], area: 'housing', goals: [goal(false), goal(true)] })).toBe('permitted')
    expect(reason({ topics: ['goals'], area: 'housing', goals: [] })).toBe('permitted')
    expect(reason({ topics: ['goals'], area: 'housing', goals: [{ area: 'money', shared: false }] })).toBe('permitted')
  })

  test('keeps nothing back of a topic that speaks of no goal', () => {
    const goals = [{ area: 'housing' as const, shared: false }]
    expect(reason({ topics: ['case_manager'], area: 'housing', goals })).toBe('permitted')
    expect(reason({ topics: ['case_manager', 'goals'], area: 'housing', goals })).toBe('kept_private')
  })
})

test('an answer about the care team must name a professional who is released', () => {
  expect(reason({ topics: ['care_team'], professional: chen })).toBe('permitted')
  expect(reason({ topics: ['care_team'], professional: moreau })).toBe('professional_not_released')
  expect(reason({ topics: ['care_team'] })).toBe('professional_not_released')
})

test('an area taken back from one topic stays open for another', () => {
  const narrowed = knowing([
    {
      ...good,
      topics: ['goals', 'progress'],
      events: [{ kind: 'narrowed', at: on('05-01'), topic: 'goals', area: 'housing' }],
    },
  ])
  const told = (topics: Telling['topics']) => mayTellAll(narrowed, telling({ topics, area: 'housing' })).permitted
  expect(told(['progress'])).toBe(true)
  expect(told(['goals'])).toBe(false)
  expect(told(['progress', 'goals'])).toBe(false)
})
