import { describe, expect, test } from 'vitest'
import { momentOf } from '#drizzle/seed/moment.ts'
import { whole } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { isAnythingOpen, isComplete, whyNotRecorded, whyNotSigned } from '#lib/releases/rules/recording.ts'
import { knownOf, pairIn } from '#tests/stage/model.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'

const rosa = () => story('Rosa has signed nothing').client('Rosa Delgado').familyMember('Elena Delgado')
const signed = () => rosaLetsElena('Rosa lets her mother know').familyMember('Mateo Delgado')
/** Why a paper that a client signed for somebody cannot be recorded on June 1. */
const whyNot = (story: Story, paper: Parameters<typeof whyNotRecorded>[2], who = 'Elena Delgado') =>
  whyNotRecorded(knownOf(story), pairIn(story, 'Rosa Delgado', who, '1 June'), paper)
const isOpen = (story: Story) =>
  isAnythingOpen(knownOf(story), pairIn(story, 'Rosa Delgado', 'Elena Delgado', '1 June'))
const day = (date: string) => ({
  from: new Date(`2026-${date}T00:00:00Z`),
  until: new Date(`2026-${date}T23:59:00Z`),
})

describe('a form that begins later', () => {
  const later = { startsAt: momentOf('1 July') }

  test('is not recorded while something is open, since it would close it until then', () => {
    expect(whyNot(signed(), later)).toBe('begins_later')
  })

  test('is recorded for somebody to whom nothing is open', () => {
    expect(whyNot(rosa(), later)).toBeNull()
    expect(whyNot(signed(), later, 'Mateo Delgado')).toBeNull()
  })

  test('is complete all the same, and waits by itself', () => {
    expect(isComplete(['not_yet_in_force'])).toBe(true)
    expect(isComplete(['not_yet_in_force', 'no_topic'])).toBe(false)
  })
})

describe('a paper with a day and no hour', () => {
  test('needs the hour when something else was signed on that day', () => {
    expect(whyNot(signed(), { startsAt: null, signedWithin: day('03-05') })).toBe('hour_needed')
  })

  test('needs the hour when something was taken back on that day', () => {
    const narrowed = rosaLetsElena('Rosa takes back her goals').takesBack(whole('goals')).on('20 May')
    expect(whyNot(narrowed, { startsAt: null, signedWithin: day('05-20') })).toBe('hour_needed')
  })

  test('needs none on a day on which nothing else happened between the two', () => {
    expect(whyNot(signed(), { startsAt: null, signedWithin: day('05-20') })).toBeNull()
    const other = rosa().familyMember('Mateo Delgado').releases('case_manager').on('5 March')
    expect(whyNot(other, { startsAt: null, signedWithin: day('03-05') })).toBeNull()
  })
})

test('something is open to a mother until her daughter takes everything back', () => {
  expect(isOpen(signed())).toBe(true)
  expect(isOpen(rosaLetsElena('Rosa takes it all back').revokes().on('1 May'))).toBe(false)
  expect(isOpen(rosa())).toBe(false)
})

test('where staff must sign too, a client signs all the same; any other defect is theirs to mend', () => {
  expect(whyNotSigned([])).toBeNull()
  expect(whyNotSigned(['missing_staff_signature'])).toBeNull()
  expect(whyNotSigned(['missing_staff_signature', 'term_too_long'])).toBe('form_defective')
  expect(whyNotSigned(['missing_witness'])).toBe('form_defective')
  expect(whyNotSigned(['term_too_long'])).toBe('form_defective')
})
