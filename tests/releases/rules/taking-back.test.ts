import { expect, test } from 'vitest'
import { sharingBetween } from '#lib/consent/scope.ts'
import { canBeTakenBack, partTouched, whyNotSaid } from '#lib/releases/rules/taking-back.ts'
import { centerId, elena, good, knowing, on, rosa } from '../../consent/rules/example.ts'

const pair = { centerId, clientId: rosa, familyMemberId: elena, at: on('06-01') }
const sharing = (release = good) => sharingBetween(knowing([release]), pair)!

test('a client takes back what the release names, whole or one part of life of it', () => {
  expect(canBeTakenBack(sharing(), { topic: 'case_manager' })).toBe(true)
  expect(canBeTakenBack(sharing(), { topic: 'goals', area: 'housing' })).toBe(true)
})

test('a client takes back what waits for a crisis, though it is closed now', () => {
  expect(canBeTakenBack(sharing(), { topic: 'crisis' })).toBe(true)
})

test('there is nothing to take back where the release is silent', () => {
  expect(canBeTakenBack(sharing(), { topic: 'health' })).toBe(false)
  expect(canBeTakenBack(sharing(), { topic: 'goals', area: 'money' })).toBe(false)
})

test('the same thing is not taken back twice', () => {
  const narrowed = { ...good, events: [{ kind: 'narrowed', topic: 'goals', area: null, at: on('05-01') }] as const }
  expect(canBeTakenBack(sharing(narrowed), { topic: 'goals' })).toBe(false)
})

test('staff narrow only what is on the form, and nothing once all is taken back', () => {
  expect(whyNotSaid({ kind: 'narrowed', topic: 'goals' }, good, [])).toBeNull()
  expect(whyNotSaid({ kind: 'narrowed', topic: 'health' }, good, [])).toBe('choose_topics')
  expect(whyNotSaid({ kind: 'narrowed' }, good, [])).toBe('choose_topics')
  expect(whyNotSaid({ kind: 'suspended' }, good, [{ kind: 'revoked' }])).toBe('already_revoked')
})

test('only goals, and what hangs on them, are taken back one part of life at a time', () => {
  expect(partTouched({ kind: 'narrowed', topic: 'goals', area: 'housing' })).toEqual({
    topic: 'goals',
    area: 'housing',
  })
  expect(partTouched({ kind: 'narrowed', topic: 'health', area: 'housing' })).toEqual({ topic: 'health', area: null })
  expect(partTouched({ kind: 'revoked', topic: 'goals', area: 'housing' })).toEqual({ topic: null, area: null })
})
