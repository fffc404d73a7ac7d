import { expect, test } from 'vitest'
import { whole } from '#drizzle/seed/scope.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import { canBeTakenBack, partTouched, whyNotSaid } from '#lib/releases/rules/taking-back.ts'
import { knownOf, pairIn } from '#tests/stage/model.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'

const lets = rosaLetsElena('Rosa lets her mother know')
const sharing = (story: Story = lets) =>
  sharingBetween(knownOf(story), pairIn(story, 'Rosa Delgado', 'Elena Delgado', '1 June'))!

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
  const narrowed = rosaLetsElena('Rosa takes back her goals').takesBack(whole('goals')).on('1 May')
  expect(canBeTakenBack(sharing(narrowed), { topic: 'goals' })).toBe(false)
})

test('nor is it while something else keeps the form closed, like that nobody knows the person yet', () => {
  const narrowed = rosaLetsElena('Rosa takes back her goals').takesBack(whole('goals')).on('1 May')
  const pair = pairIn(narrowed, 'Rosa Delgado', 'Elena Delgado', '1 June')
  const unknown = sharingBetween({ ...knownOf(narrowed), identified: [] }, pair)!
  expect(unknown.state).toBe('not_identified')
  expect(canBeTakenBack(unknown, { topic: 'goals' })).toBe(false)
  expect(canBeTakenBack(unknown, { topic: 'case_manager' })).toBe(true)
})

test('staff narrow only what is on the form, and nothing once all is taken back', () => {
  const { release: good } = sharing()
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
