import { describe, expect, test } from 'vitest'
import { goals, progress } from '#drizzle/seed/scope.ts'
import { mayTellAll, type Telling } from '#lib/consent/may-tell-all.ts'
import { knownOf, pairIn } from '#tests/stage/model.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'

// Words that touch several topics, such as an answer to a report. One rule decides for writing, sending and reading
// them.

const story = rosaLetsElena('Rosa lets her mother know')
const [chen, moreau] = [story.staffOf('Wei Chen'), story.staffOf('Claire Moreau')]
const known = knownOf(story)
const pair = pairIn(story, 'Rosa Delgado', 'Elena Delgado', '1 June')
const telling = (more: Partial<Telling>): Telling => ({ ...pair, topics: [], goals: [], ...more })
const reason = (more: Partial<Telling>) => {
  const decision = mayTellAll(known, telling(more))
  return decision.permitted ? 'permitted' : decision.reason
}

test('an answer may be told when every topic it touches may be told', () => {
  expect(reason({ topics: ['case_manager'] })).toBe('permitted')
  expect(reason({ topics: ['case_manager', 'goals'], area: 'housing' })).toBe('permitted')
  expect(mayTellAll(known, telling({ topics: ['case_manager'] }))).toEqual({
    permitted: true,
    release: known.releases[0],
  })
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
  const narrowed = rosaLetsElena('Rosa takes back her goals')
    .releases(goals('housing'), progress('housing'))
    .on('6 March')
    .takesBack(goals('housing'))
    .on('1 May')
  const asked = pairIn(narrowed, 'Rosa Delgado', 'Elena Delgado', '1 June')
  const told = (topics: Telling['topics']) =>
    mayTellAll(knownOf(narrowed), { ...asked, topics, area: 'housing', goals: [] }).permitted
  expect(told(['progress'])).toBe(true)
  expect(told(['goals'])).toBe(false)
  expect(told(['progress', 'goals'])).toBe(false)
})
