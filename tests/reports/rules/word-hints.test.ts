import { describe, expect, test } from 'vitest'
import type { TalkCard } from '#lib/consent/talk-card.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { StaffWords } from '#lib/reports/rules/staff-words.ts'
import { keyOfHint, wordHints } from '#lib/reports/rules/word-hints.ts'

// What is pointed out before an answer leaves. Elena may hear of the case manager and of goals about the day. Rosa
// never wants housing told.

const chen = '00000000-0000-4000-8000-000000000001' as StaffId
const card: TalkCard = {
  may: [
    { topic: 'case_manager' },
    { topic: 'meetings' },
    { topic: 'goals', area: 'daily_activity' },
    { topic: 'care_team', professional: chen },
  ],
  mayNot: [
    { topic: 'health', reason: 'not_in_scope' as never },
    { topic: 'substance_use', reason: 'not_in_scope' as never },
    { topic: 'goals', area: 'housing', reason: 'never_share' },
  ],
}
const around = { card, professionals: [{ id: chen, name: 'Dr. Wei Chen' }] }
const hintsOf = (words: string, more: Partial<StaffWords> = {}) =>
  wordHints({ words, topics: ['case_manager'], ...more }, around).map((hint) => [hint.why, hint.word])

describe('is pointed out', () => {
  test.each([
    ['Her new Medication makes her tired.', 'not_open', 'Medication'],
    ['Ya toma la medicina.', 'not_open', 'medicina'],
    ['Sus síntomas son menos.', 'not_open', 'síntomas'],
    ['She came to the clubhouse.', 'not_ticked', 'clubhouse'],
    ['Fue a la casa club.', 'not_ticked', 'casa club'],
    ['The landlord agreed.', 'never_share', 'landlord'],
    ['El alquiler está pagado.', 'never_share', 'alquiler'],
    ['She is sober since May.', 'not_open', 'sober'],
    ['There will be a joint meeting soon.', 'not_ticked', 'joint meeting'],
    ['The police came.', 'not_open', 'police'],
    ['Ask Dr. Chen about it.', 'not_named', 'Chen'],
  ])('"%s": %s, by the word "%s"', (words, why, word) => {
    expect(hintsOf(words)).toContainEqual([why, word])
  })
})

describe('is not pointed out', () => {
  test.each([
    ['Yes, she has a case manager. Thank you for writing.', {}],
    ['She came to the clubhouse.', { topics: ['goals'], area: 'daily_activity' }],
    ['Ask Dr. Chen about it.', { topics: ['care_team'], professional: chen }],
    ['There will be a joint meeting soon.', { topics: ['meetings'] }],
    ['We will call you on Monday at nine.', {}],
  ] as const)('"%s" with what is ticked', (words, more) => {
    expect(hintsOf(words, more as Partial<StaffWords>)).toEqual([])
  })
})

test('whoever has looked at a word is asked again about another one only', () => {
  const [first] = wordHints({ words: 'The MEDICATION helps.', topics: [] }, around)
  const [same] = wordHints({ words: 'Her medication helps.', topics: [] }, around)
  const [other] = wordHints({ words: 'Her pills help.', topics: [] }, around)
  expect(keyOfHint(same!)).toBe(keyOfHint(first!))
  expect(keyOfHint(other!)).not.toBe(keyOfHint(first!))
})
