import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { legalNotices } from '#lib/consent/legal-notices.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { languages } from '#lib/i18n/language.ts'
import { releaseText } from '#lib/releases/rules/release-text.ts'

// What each place asks, against the law as it was read. Stories of what each asks of a form are in `defect-stories.ts`.

const places = Object.keys(rulePacks) as Place[]
const law = {
  part2: '42-cfr-2-32',
  illinois: '740-ilcs-110-5',
  pennsylvania: '55-pa-code-5100-34',
} as const

/** Text in which only the words count, not how its lines are broken. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')
const stands = (words: string, name: keyof typeof law) =>
  inOneLine(readFileSync(`tests/consent/law/${law[name]}.txt`, 'utf8')).includes(words)

describe('a notice is what the law says, word for word', () => {
  test.each(Object.keys(law) as (keyof typeof law)[])('%s', (name) => {
    const { words } = legalNotices[name]
    expect(stands(words, name)).toBe(true)
    // One letter more, or one word less, would be found.
    expect(stands(words.replace('disclosure', 'disclosures'), name)).toBe(false)
    expect(stands(words.split(' ').toSpliced(3, 1).join(' '), name)).toBe(false)
  })
})

test.each(places)('%s asks nothing less than the federal law, and says where it was read', (place) => {
  const pack = rulePacks[place]
  expect(pack.place).toBe(place)
  expect(pack.requiredStatements).toEqual(expect.arrayContaining([...rulePacks.us.requiredStatements]))
  expect(pack.maximumTermYears).toBeLessThanOrEqual(rulePacks.us.maximumTermYears)
  expect(pack.keptYears).toBeGreaterThanOrEqual(6)
  expect(pack.source).toMatch(/\d/)
  expect(pack.crisisLines.map(({ tel }) => tel)).toEqual(['911', '988'])
})

test.each([
  ['us', 18, [], false, null],
  ['us-mn', 18, [], false, null],
  ['us-il', 12, [], true, 'illinois'],
  ['us-pa', 14, ['start_date'], true, 'pennsylvania'],
  ['us-nc', 18, [], false, null],
  ['us-oh', 18, ['birth_date'], false, null],
  ['us-wa', 13, ['affiliation'], false, null],
  ['us-ma', 18, [], false, null],
  ['us-mi', 18, ['birth_date'], false, null],
  ['us-ca', 12, ['responsible_person', 'one_purpose'], false, null],
] as const)('%s: age %d, extra elements %j, a calendar date %s, notice %s', (place, age, elements, isDate, notice) => {
  const pack = rulePacks[place]
  expect(pack.ageOfControl).toBe(age)
  expect(pack.extraElements).toEqual(elements)
  expect(pack.expiryDateRequired).toBe(isDate)
  expect(pack.notice).toBe(notice)
})

test('Illinois has signing and taking back witnessed, and Pennsylvania wants staff to sign', () => {
  expect(places.filter((place) => rulePacks[place].witnessRequired)).toEqual(['us-il'])
  expect(places.filter((place) => rulePacks[place].revocationWitnessed)).toEqual(['us-il'])
  expect(places.filter((place) => rulePacks[place].staffSignatureRequired)).toEqual(['us-pa'])
})

test('Minnesota and California make asking the client a duty, and no law names the number of days', () => {
  expect(places.filter((place) => rulePacks[place].askClientByLaw)).toEqual(['us-mn', 'us-ca'])
  expect(rulePacks['us-mn'].uncertain).toContain('days_to_ask')
})

test('forms of others are honored in Michigan and in California', () => {
  expect(places.filter((place) => rulePacks[place].formsOfOthers.length > 0)).toEqual(['us-mi', 'us-ca'])
})

test('no place but the federal law alone pretends to be certain of everything', () => {
  expect(places.filter((place) => rulePacks[place].uncertain.length === 0)).toEqual(['us'])
})

test.each(languages)('a form says that facts may not be passed on where the law forbids it, in %s', (language) => {
  const say = sayConsent(language)
  const textIn = (place: Place) =>
    releaseText(
      {
        formLabel: 'Form 1',
        clientName: 'Rosa Delgado',
        statedBirthDate: '1990-01-01',
        discloser: 'Harbor Street',
        responsibleName: 'Marcus Hill',
        recipientName: 'Elena Delgado',
        recipientAffiliation: 'None',
        relationship: 'mother',
        topics: ['case_manager'],
        refusedTopics: ['health'],
        areas: [],
        professionals: [],
        onlyInCrisis: [],
        forbidden: [],
        purposes: ['At my request'],
        startsOn: null,
        expiresOn: '2027-01-01',
        expiryEvent: '',
        statements: rulePacks[place].requiredStatements,
        mayBePassedOn: rulePacks[place].mayBePassedOn,
        hasPart2Statement: false,
        representative: null,
      },
      language,
    )
  for (const place of places) {
    const isForbidden = place === 'us-il' || place === 'us-pa'
    expect(textIn(place).includes(say('mayNotBePassedOn'))).toBe(isForbidden)
    expect(textIn(place).includes(say('statements.may_be_passed_on'))).toBe(!isForbidden)
  }
  const born = { en: 'January 1, 1990', es: '1 de enero de 1990' }[language]
  for (const said of [born, 'Marcus Hill', 'None', say('topics.health.name')]) expect(textIn('us')).toContain(said)
})
