import { describe, expect, test } from 'vitest'
import { isAnythingOpen, isComplete, whyNotRecorded, whyNotSigned } from '#lib/releases/rules/recording.ts'
import { centerId, elena, good, knowing, mateo, on, rosa, signedAt } from '../../consent/rules/example.ts'

const pair = { centerId, clientId: rosa, familyMemberId: elena, at: on('06-01') }
const day = (date: string) => ({
  from: new Date(`2026-${date}T00:00:00Z`),
  until: new Date(`2026-${date}T23:59:00Z`),
})

describe('a form that begins later', () => {
  const later = { startsAt: on('07-01') }

  test('is not recorded while something is open, since it would close it until then', () => {
    expect(whyNotRecorded(knowing([good]), pair, later)).toBe('begins_later')
  })

  test('is recorded for somebody to whom nothing is open', () => {
    expect(whyNotRecorded(knowing([]), pair, later)).toBeNull()
    expect(whyNotRecorded(knowing([good]), { ...pair, familyMemberId: mateo }, later)).toBeNull()
  })

  test('is complete all the same, and waits by itself', () => {
    expect(isComplete(['not_yet_in_force'])).toBe(true)
    expect(isComplete(['not_yet_in_force', 'no_topic'])).toBe(false)
  })
})

describe('a paper with a day and no hour', () => {
  test('needs the hour when something else was signed on that day', () => {
    const that = { startsAt: null, signedWithin: day('03-05') }
    expect(good.signedAt).toEqual(signedAt)
    expect(whyNotRecorded(knowing([good]), pair, that)).toBe('hour_needed')
  })

  test('needs the hour when something was taken back on that day', () => {
    const narrowed = { ...good, events: [{ kind: 'narrowed', topic: 'goals', area: null, at: on('05-20') }] as const }
    expect(whyNotRecorded(knowing([narrowed]), pair, { startsAt: null, signedWithin: day('05-20') })).toBe(
      'hour_needed',
    )
  })

  test('needs none on a day on which nothing else happened between the two', () => {
    expect(whyNotRecorded(knowing([good]), pair, { startsAt: null, signedWithin: day('05-20') })).toBeNull()
    const other = knowing([{ ...good, familyMemberId: mateo }])
    expect(whyNotRecorded(other, pair, { startsAt: null, signedWithin: day('03-05') })).toBeNull()
  })
})

test('something is open to a mother until her daughter takes everything back', () => {
  expect(isAnythingOpen(knowing([good]), pair)).toBe(true)
  expect(isAnythingOpen(knowing([{ ...good, events: [{ kind: 'revoked', at: on('05-01') }] }]), pair)).toBe(false)
  expect(isAnythingOpen(knowing([]), pair)).toBe(false)
})

test('where a witness must sign, a client is sent to paper; any other defect is theirs to mend', () => {
  expect(whyNotSigned([])).toBeNull()
  expect(whyNotSigned(['missing_witness', 'term_too_long'])).toBe('paper_only')
  expect(whyNotSigned(['missing_staff_signature'])).toBe('paper_only')
  expect(whyNotSigned(['term_too_long'])).toBe('form_defective')
})
