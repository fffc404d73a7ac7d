import { expect, test } from 'vitest'
import { afterCode, ownPressed, ownReturnTo, type Rooms } from '#lib/sign-in/rules/return-to.ts'
import { roomsToSwitch } from '#lib/sign-in/rules/rooms.ts'

const nobody: Rooms = { isStaff: false, isClient: false }

test('whoever signs in goes back to where they were', () => {
  expect(afterCode(nobody, '/family/reports')).toBe('/family/reports')
  expect(afterCode({ ...nobody, isStaff: true }, '/staff/tasks')).toBe('/staff/tasks')
})

test('whoever has no such room goes to their own, instead of back to the door', () => {
  for (const asked of ['/staff', '/staff/clients?q=R', '/admin/staff', '/client/sharing', '/client?x=1'])
    expect(afterCode(nobody, asked)).toBe('/family')
  expect(afterCode({ ...nobody, isClient: true }, '/staff/tasks')).toBe('/client')
  expect(afterCode({ ...nobody, isStaff: true }, '/client/goals')).toBe('/staff')
  // The family's room is everybody's, and so are the pages without a sign-in.
  for (const asked of ['/family/meetings', '/tell', '/clients-of-nobody'])
    expect(afterCode({ ...nobody, isClient: true }, asked)).toBe(asked)
})

test('a person with several roles moves between rooms, and nobody learns from the menu that they were named', () => {
  expect(roomsToSwitch({ isStaff: true, isClient: true })).toEqual(['staff', 'client', 'family'])
  expect(roomsToSwitch({ isStaff: true, isClient: false })).toEqual(['staff', 'family'])
  expect(roomsToSwitch({ isStaff: false, isClient: true })).toEqual(['client', 'family'])
  expect(roomsToSwitch({ isStaff: false, isClient: false })).toEqual([])
})

test('whoever comes from nowhere goes to their own room', () => {
  expect(afterCode(nobody, '')).toBe('/family')
  expect(afterCode({ ...nobody, isClient: true }, '')).toBe('/client')
  expect(afterCode({ ...nobody, isStaff: true, isClient: true }, '')).toBe('/staff')
})

test.each([
  '/family',
  '/staff/clients?q=Rosa',
  '/tell/status/a-b_c.d',
  '/family/[link]',
  '/staff/clients/1/family/2#right-person',
])('%s is an address of ours', (asked) => {
  expect(ownReturnTo(asked)).toBe(asked)
})

test.each([
  '/sign-out/leave',
  '/sign-out',
  '/sign-out#main',
  '/./sign-out/leave',
  '/family/../sign-out/leave',
  '/%73ign-out/leave',
  '/%2e/sign-out/leave',
  '/family/%2e%2e/language/es',
  '/language/es',
  '/stay',
  '/was-this-you',
  '/mailbox/1/file',
  '/api/auth/work?again=1',
])('%s is done by opening it, and nobody is led there for having signed in', (asked) => {
  expect(ownReturnTo(asked)).toBe('')
})

test('a part of a page is in the room of its page', () => {
  expect(afterCode(nobody, '/staff#today')).toBe('/family')
})

test('a press on a link of a form leads to the language and to signing out all the same', () => {
  expect([ownPressed('/sign-out'), ownPressed('/language/es')]).toEqual(['/sign-out', '/language/es'])
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/family\n/x',
  '/family#//elsewhere.example',
  'family',
  `/${'a'.repeat(300)}`,
  '',
  undefined,
  ['/family'],
])('%j leads nowhere else', (asked) => {
  expect(ownReturnTo(asked)).toBe('')
})
