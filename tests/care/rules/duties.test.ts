import { expect, test } from 'vitest'
import { mayAssign, mayBeCaseManager, mayDeclareCrisis } from '#lib/care/rules/duties.ts'
import { isCenterWide, staffRoles } from '#lib/people/rules/roles.ts'

const those = (may: (roles: readonly (typeof staffRoles)[number][]) => boolean) =>
  staffRoles.filter((role) => may([role]))

test('only a supervisor gives a client a case manager, and only to somebody who works as one', () => {
  expect(those(mayAssign)).toEqual(['supervisor'])
  expect(those(mayBeCaseManager)).toEqual(['case_manager'])
})

test('only a doctor or a therapist declares a crisis', () => {
  expect(those(mayDeclareCrisis)).toEqual(['doctor', 'therapist'])
})

test('duty workers, supervisors and privacy officers work across the center', () => {
  expect(those(isCenterWide)).toEqual(['duty_worker', 'supervisor', 'privacy_officer'])
})

test('somebody with several roles may do what any of them allows', () => {
  expect(mayDeclareCrisis(['case_manager', 'doctor'])).toBe(true)
  expect(isCenterWide(['therapist', 'supervisor'])).toBe(true)
  expect(isCenterWide([])).toBe(false)
})
