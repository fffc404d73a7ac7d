import { describe, expect, test } from 'vitest'
import { isTypedDay, isTypedInto, typedIn } from '#app/_form/typed-fields.ts'
import { everyTypedField } from './kinds/form-fields.ts'

// What somebody wrote is known by the field it stands in, never by what it looks like.

const id = '8d1f4a52-5a7e-4a71-9f3e-0a6b9a3c2d11'

describe('what somebody wrote', () => {
  test.each([
    ['one small word', { words: ['hospitalized'] }, ['hospitalized']],
    ['a name in small letters', { aboutName: ['rosa'] }, ['rosa']],
    ['who they are', { relationship: ['mom'] }, ['mom']],
    ['a word of several', { words: ['not_well'] }, ['not_well']],
    ['a number', { minutes: ['45'] }, ['45']],
    ['a year', { sinceWhen: ['2024'] }, ['2024']],
    ['the end of a phone number', { phone: ['0134'] }, ['0134']],
    ['what looks like an id', { words: [id] }, [id]],
    ['what looks like an instant', { sinceWhen: ['2026-11-30T12:00:00Z'] }, ['2026-11-30T12:00:00Z']],
    ['a day in three fields', { 'born-month': ['march'], 'born-day': ['5'], 'born-year': ['1991'] }, ['march 5 1991']],
    ['half a day', { 'day1-month': [''], 'day1-day': ['5'], 'day1-year': [''] }, ['5']],
    ['one of several rows', { 'name-3': ['clubhouse'], 'opens-2': ['9'] }, ['clubhouse', '9']],
    ['the same in two fields once', { sleep: ['badly'], eating: ['badly'] }, ['badly']],
  ])('%s is shown', (_what, values, shown) => {
    expect(typedIn(values)).toEqual(shown)
  })

  test.each([
    ['which report it is', { id: [id] }],
    ['when the page was shown', { newest: ['2026-11-30T12:00:00.000Z'], wasAt: ['2026-11-30T12:00:00.000Z'] }],
    ['a day that a page carries along', { expiresOn: ['2127-03-01'] }],
    ['what was chosen', { outcome: ['ask_later'], urgency: ['urgent'], agrees: ['yes'], [`time-${id}`]: ['no'] }],
    ['an empty field', { words: ['  '], 'born-month': [''], 'born-day': [''], 'born-year': [''] }],
    ['a field of no form of ours', { constructor: ['x'] }],
  ])('%s is not', (_what, values) => {
    expect(typedIn(values as Record<string, string[]>)).toEqual([])
  })

  test('is found in every form there is', async () => {
    // What staff were shown comes back in a hidden field of the kind it was written in.
    const fields = (await everyTypedField()).filter(({ field }) => field !== 'looked')
    const days = ['birthday', 'day', 'pastDay']
    const wrong = fields.filter(
      ({ field, kind }) =>
        isTypedInto(field) !== !['choice', ...days].includes(kind) || isTypedDay(field) !== days.includes(kind),
    )
    expect(wrong.map(({ form, field, kind }) => `${form}: ${field} (${kind})`)).toEqual([])
  })
})
