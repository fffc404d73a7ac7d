import { expect, test } from 'vitest'
import { afterCode, ownReturnTo, type Rooms } from '#lib/sign-in/rules/return-to.ts'

const nobody: Rooms = { isStaff: false, isClient: false }

test('whoever signs in goes back to where they were', () => {
  expect(afterCode(nobody, '/family/reports')).toBe('/family/reports')
  expect(afterCode({ ...nobody, isStaff: true }, '/staff/tasks')).toBe('/staff/tasks')
})

test('whoever comes from nowhere goes to their own room', () => {
  expect(afterCode(nobody, '')).toBe('/family')
  expect(afterCode({ ...nobody, isClient: true }, '')).toBe('/client')
  expect(afterCode({ ...nobody, isStaff: true, isClient: true }, '')).toBe('/staff')
})

test.each(['/family', '/staff/clients?q=Rosa', '/tell/status/a-b_c.d', '/family/[link]'])(
  '%s is an address of ours',
  (asked) => {
    expect(ownReturnTo(asked)).toBe(asked)
  },
)

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/family\n/x',
  'family',
  `/${'a'.repeat(300)}`,
  '',
  undefined,
  ['/family'],
])('%j leads nowhere else', (asked) => {
  expect(ownReturnTo(asked)).toBe('')
})
