import { expect, test } from 'vitest'
import { topics } from '#lib/consent/topic.ts'
import {
  conditionalTopics,
  conditionsOn,
  missingFrom,
  neededOf,
  topicsToRenew,
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
  expect(topicsToRenew(['case_manager', 'meetings', 'crisis'], ['meetings', 'crisis'])).toEqual([
    'case_manager',
    'crisis',
  ])
})
