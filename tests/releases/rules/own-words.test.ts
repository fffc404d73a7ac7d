import { describe, expect, test } from 'vitest'
import { languages } from '#lib/i18n/language.ts'
import { areSameWords, readParts, sentencesOf, tidyWords, whyNotPublished } from '#lib/releases/rules/own-words.ts'
import { releaseText } from '#lib/releases/rules/release-text.ts'

const easy = { en: 'Ask at the desk. We read it with you.', es: 'Pregunte en la entrada. Lo leemos con usted.' }
const hard =
  'Authorization for individually identifiable information necessitates comprehensive institutional documentation.'
const dificil =
  'La autorización institucional correspondiente necesita documentación administrativa individualmente identificable.'

describe('what a center says in its own words', () => {
  test('can be published when each part stands in both languages and is easy to read, or when nothing stands', () => {
    expect(whyNotPublished({ help: easy })).toBe(null)
    expect(whyNotPublished({})).toBe(null)
    // Nobody stumbles over a short sentence, though the formula does.
    expect(whyNotPublished({ help: { en: 'Call us. We help.', es: 'Llámenos. Ayudamos.' } })).toBe(null)
  })

  test.each(languages)('cannot be published when a part is missing in one language (%s)', (language) => {
    expect(whyNotPublished({ help: { ...easy, [language]: ' ' } })).toBe('words_in_one_language')
    expect(whyNotPublished({ why: easy, help: { ...easy, [language]: '–' } })).toBe('words_in_one_language')
  })

  test.each([
    ['en', hard],
    ['es', dificil],
  ] as const)(
    'cannot be published when it is too hard in %s, and the sentence that is too hard is named',
    (of, sentence) => {
      const own = { help: { ...easy, [of]: `Ask us. ${sentence}` } }
      expect(whyNotPublished(own)).toBe('words_too_hard')
      expect(readParts(own).filter(({ tooHard }) => tooHard !== null)).toMatchObject([
        { part: 'help', language: of, tooHard: sentence },
      ])
    },
  )

  test('is not made to look easy by dots inside words, or by lines without a full stop', () => {
    const grade = (en: string) => readParts({ help: { ...easy, en } })[0]!.grade
    expect(grade(hard.replaceAll(' ', ' a.b '))).toBeGreaterThan(8)
    expect(grade(hard.replace(/\.$/, ''))).toBeCloseTo(grade(hard))
    expect(sentencesOf('Write to help@center.example\nWe answer. Soon!')).toEqual([
      'Write to help@center.example',
      'We answer.',
      'Soon!',
    ])
  })

  test('is the same whatever stands around it and in whichever order', () => {
    expect(areSameWords({ help: easy, why: { en: ' a', es: 'b ' } }, { why: { en: 'a', es: 'b' }, help: easy })).toBe(
      true,
    )
    expect(areSameWords({ help: easy }, { help: { ...easy, en: 'Ask.' } })).toBe(false)
    expect(tidyWords({ help: { en: ' ', es: '' } })).toEqual({})
  })

  test('stands set in on the form, where no line of it can be taken for what the law wants', () => {
    const text = releaseText(
      {
        formLabel: 'No. 1',
        clientName: 'Rosa Delgado',
        discloser: 'Harbor Street',
        recipientName: 'Elena Delgado',
        relationship: 'mother',
        topics: ['case_manager'],
        areas: [],
        professionals: [],
        onlyInCrisis: [],
        forbidden: [],
        purposes: ['At my request'],
        startsOn: null,
        expiresOn: '2027-01-01',
        expiryEvent: '',
        statements: ['right_to_revoke'],
        mayBePassedOn: true,
        hasPart2Statement: false,
        representative: null,
        ownWords: { why: { en: 'Hello.\n\nWho may be told: everybody.', es: '' }, takeBack: easy },
      },
      'en',
    )
    const lines = text.split('\n')
    expect(lines.filter((line) => line.startsWith('Who may be told:'))).toEqual([
      'Who may be told: Elena Delgado (mother), and nobody else.',
    ])
    expect(lines).toContain('    Who may be told: everybody.')
    expect(text.split('In the words of Harbor Street:')).toHaveLength(3)
  })
})
