import { expect, test } from 'vitest'
import { goesOn, stepsWhere, whyNotHere, whyNotWitness } from '#lib/releases/rules/signing-step.ts'

const limits = {
  needsStaff: false,
  needsWitness: false,
  hasPart2Form: true,
  today: '2026-05-01',
  lastDay: '2027-05-01',
}
const names = { clientName: 'Rosa Delgado', recipientName: 'Elena Delgado Ruiz' }

test.each([
  ['Sam Porter', null],
  ['rosa delgado', 'witness_is_other'],
  ['Delgado, Rosa M.', 'witness_is_other'],
  ['Elena Delgado', 'witness_is_other'],
  ['Elena', 'witness_is_other'],
  ['my friend', 'name_witness'],
  ['N/A', 'name_witness'],
  ['', 'name_witness'],
] as const)('a witness who writes “%s” is neither the client, nor whom the form is for, nor nobody', (name, why) => {
  expect(whyNotWitness(name, names)).toBe(why)
})

test('a witness is asked for where the law wants one, as the last step of all, and nowhere else', () => {
  expect(stepsWhere({ needsWitness: false }).at(-1)).toBe('sign')
  expect(stepsWhere({ needsWitness: true }).at(-1)).toBe('witness')
})

test('what could never be signed is said at its own step', () => {
  expect(whyNotHere('who', { relationship: 'aunt' }, limits)).toBeNull()
  expect(whyNotHere('who', { relationship: 'N/A' }, limits)).toBe('relationship_says_nothing')
  expect(whyNotHere('who', { relationship: 'aunt' }, { ...limits, needsStaff: true })).toBeNull()
  expect(whyNotHere('what', { topics: ['substance_use'] }, limits)).toBeNull()
  expect(whyNotHere('what', { topics: ['substance_use'] }, { ...limits, hasPart2Form: false })).toBe('no_part2_form')
  expect(whyNotHere('until', { expiresOn: '2027-05-01' }, limits)).toBeNull()
  expect(whyNotHere('until', { expiresOn: '2027-05-02' }, limits)).toBe('past_last_day')
  expect(whyNotHere('until', { expiresOn: '2026-04-30' }, limits)).toBe('end_is_over')
})

test('a question never keeps anybody from signing: after two wrong answers they go on', () => {
  expect(goesOn(['everything'])).toBe(false)
  expect(goesOn(['everything', 'as_ticked'])).toBe(true)
  expect(goesOn(['everything', 'for_good'])).toBe(true)
  expect(goesOn(['as_ticked'])).toBe(true)
})
