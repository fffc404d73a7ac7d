import { expect, test } from 'vitest'
import { type LifeArea, type Topic, topics } from '#lib/consent/topic.ts'
import {
  conditionalTopics,
  conditionsOn,
  missingFrom,
  neededOf,
  scopeToRenew,
} from '#lib/releases/rules/scope-asked.ts'

test('crisis and health can open for a crisis alone, on paper as on the screen; nothing else can', () => {
  expect(conditionsOn(topics, topics)).toEqual([...conditionalTopics])
  expect(conditionsOn(topics, ['meetings', 'goals'])).toEqual([])
})

test('a topic that is not released needs no condition', () => {
  expect(conditionsOn(['goals'], ['crisis'])).toEqual([])
})

test('goals need a part of life, and the care team needs a person', () => {
  const nothing = { topics: false, areas: false, professionals: false }
  expect(missingFrom({ topics: [], areas: [], professionals: [] })).toEqual({ ...nothing, topics: true })
  expect(missingFrom({ topics: ['ways_to_help'], areas: [], professionals: [] })).toEqual({ ...nothing, areas: true })
  expect(missingFrom({ topics: ['care_team'], areas: [], professionals: [] })).toEqual({
    ...nothing,
    professionals: true,
  })
  expect(missingFrom({ topics: ['goals', 'care_team'], areas: ['housing'], professionals: ['chen'] })).toEqual(nothing)
})

test('what the topics do not need does not stand in the words that are signed', () => {
  const given = {
    topics: ['crisis'],
    areas: ['housing'],
    professionals: ['chen'],
    onlyInCrisis: ['crisis', 'health'],
  } as const
  expect(neededOf(given)).toEqual({ topics: ['crisis'], areas: [], professionals: [], onlyInCrisis: ['crisis'] })
})

test('a renewal does not open unnoticed what an older paper opened for a crisis alone', () => {
  const paper = { topics: ['case_manager', 'meetings', 'crisis'], onlyInCrisis: ['meetings', 'crisis'] } as const
  const { topics: renewed, onlyInCrisis } = scopeToRenew({ ...paper, areas: [], events: [] }, new Date())
  expect([renewed, onlyInCrisis]).toEqual([['case_manager', 'crisis'], ['crisis']])
})

test('a renewal does not tick again what the client took back, whole or in one part of life', () => {
  const at = new Date('2026-05-02')
  const takesBack = (topic: Topic, area: LifeArea | null) =>
    ({ kind: 'narrowed', topic, area, at: new Date('2026-05-01') }) as const
  const signed = { topics: ['case_manager', 'goals', 'progress', 'crisis'], areas: ['housing', 'money'] } as const
  const renews = (...events: ReturnType<typeof takesBack>[]) =>
    scopeToRenew({ ...signed, onlyInCrisis: ['crisis'], events }, at)
  expect(renews()).toEqual({ ...signed, onlyInCrisis: ['crisis'] })
  expect(renews(takesBack('crisis', null), takesBack('progress', 'money'))).toEqual({
    topics: ['case_manager', 'goals', 'progress'],
    areas: ['housing'],
    onlyInCrisis: [],
  })
  // What was taken back with its topic asks nothing more of a part of life.
  expect(renews(takesBack('progress', null), takesBack('progress', 'money')).areas).toEqual(['housing', 'money'])
})
