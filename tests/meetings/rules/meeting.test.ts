import { expect, test } from 'vitest'
import { instantOf } from '#lib/kernel/local-time.ts'
import { nextState } from '#lib/meetings/rules/transition.ts'

test('nobody is invited before the client’s yes', () => {
  expect(nextState('proposed', 'confirm')).toEqual({ ok: false, refusal: 'not_possible' })
  expect(nextState('proposed', 'reschedule')).toEqual({ ok: false, refusal: 'not_possible' })
  expect(nextState('proposed', 'client_agrees')).toEqual({ ok: true, value: 'invited' })
})

test('a no before anybody heard of it is a no; afterwards it is a cancelled meeting', () => {
  expect(nextState('proposed', 'client_declines')).toEqual({ ok: true, value: 'declined' })
  expect(nextState('confirmed', 'client_declines')).toEqual({ ok: true, value: 'cancelled' })
})

test.each(['declined', 'cancelled'] as const)('from %s there is no way on', (state) => {
  for (const event of ['client_agrees', 'client_declines', 'confirm', 'reschedule', 'cancel'] as const)
    expect(nextState(state, event).ok).toBe(false)
})

test('half past nine in Chicago is half past nine there, in winter and in summer', () => {
  expect(instantOf('2026-12-01', '09:30', 'America/Chicago').toISOString()).toBe('2026-12-01T15:30:00.000Z')
  expect(instantOf('2026-07-01', '09:30', 'America/Chicago').toISOString()).toBe('2026-07-01T14:30:00.000Z')
})

test('a time the clocks skip is the one an hour later, and one they show twice is the first', () => {
  expect(instantOf('2026-03-08', '02:30', 'America/Chicago').toISOString()).toBe('2026-03-08T08:30:00.000Z')
  expect(instantOf('2026-11-01', '01:30', 'America/Chicago').toISOString()).toBe('2026-11-01T06:30:00.000Z')
})
