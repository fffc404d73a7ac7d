import { describe, expect, test } from 'vitest'
import { gateOf, isWanted } from '#lib/letters/rules/wanted.ts'
import { standing } from '#lib/people/rules/dial.ts'
import type { Involvement } from '#lib/people/rules/roles.ts'

describe('whether a family member wants a letter', () => {
  test.each<[Involvement, { message: boolean; crisis: boolean; meeting: boolean }]>([
    ['all', { message: true, crisis: true, meeting: true }],
    ['goals', { message: true, crisis: true, meeting: false }],
    ['meetings', { message: true, crisis: true, meeting: true }],
    ['emergencies', { message: false, crisis: true, meeting: false }],
    ['nothing', { message: false, crisis: false, meeting: false }],
  ])('who chose %s', (dial, { message, crisis, meeting }) => {
    expect(isWanted('message', 'goals', dial)).toBe(message)
    expect(isWanted('message', null, dial)).toBe(message)
    expect(isWanted('message', 'crisis', dial)).toBe(crisis)
    expect(isWanted('meeting-request', 'meetings', dial)).toBe(meeting)
    expect(isWanted('meeting-reminder', 'meetings', dial)).toBe(meeting)
  })

  test.each([
    'meeting-cancelled',
    'meeting-change',
    'sign-in-code',
    'wrong-codes',
    'sign-in-changed',
    'client-message',
    'client-reminder',
    'client-form',
  ])('nothing is asked of the dial for %s', (kind) => {
    expect(isWanted(kind, null, 'nothing')).toBe(true)
  })

  test('words about a crisis among other things are announced as words about a crisis', () => {
    expect(gateOf(['goals', 'crisis'])).toBe('crisis')
    expect(gateOf(['goals', 'meetings'])).toBe('goals')
  })
})

describe('nothing until a day', () => {
  test('ends on that day by itself', () => {
    const dial = { involvement: 'nothing', until: '2026-12-24' } as const
    expect(standing(dial, '2026-12-23')).toBe('nothing')
    expect(standing(dial, '2026-12-24')).toBe('all')
  })

  test('whoever said nothing hears everything', () => {
    expect(standing({ involvement: null, until: null }, '2026-12-24')).toBe('all')
  })
})
