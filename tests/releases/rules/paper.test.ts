import { expect, test } from 'vitest'
import { paperSigning } from '#lib/releases/rules/paper.ts'

const chicago = 'America/Chicago'
const noon = new Date('2026-06-03T17:00:00Z')
const signed = (day: string | null, clock: string | null) => paperSigning(day, clock, noon, chicago)

test('a paper without a day is not signed', () => {
  expect(signed(null, null)).toEqual({ signedAt: null })
  expect(signed(null, '09:00')).toEqual({ signedAt: null })
})

test('with the hour on it, a paper counts from that hour where the center is', () => {
  expect(signed('2026-06-02', '09:30')).toEqual({ signedAt: new Date('2026-06-02T14:30:00Z') })
})

test('without an hour, a paper of an earlier day counts from the end of that day', () => {
  const { signedAt, signedWithin } = signed('2026-06-02', null)
  expect(signedAt).toEqual(new Date('2026-06-03T04:59:00Z'))
  expect(signedWithin).toEqual({ from: new Date('2026-06-02T05:00:00Z'), until: signedAt })
})

test('without an hour, a paper signed today counts from now, and not from tonight', () => {
  expect(signed('2026-06-03', null).signedAt).toEqual(noon)
})

test('a paper dated tomorrow is signed in the future, which is a defect for others to name', () => {
  expect(signed('2026-06-04', null).signedAt).toEqual(new Date('2026-06-05T04:59:00Z'))
})
