import { describe, expect, test } from 'vitest'
import { languages } from '#lib/i18n/language.ts'
import { composeText } from '#lib/texts/compose-text.ts'
import { keywordOf } from '#lib/texts/rules/keyword.ts'
import { carrierRefusal, reportedOf } from '#lib/texts/rules/refusal.ts'
import { textNumber, writtenNumber } from '#lib/texts/rules/text-number.ts'
import { gsmLetters, gsmLettersMax } from './gsm-letters.ts'

const kinds = ['message', 'client-message', 'client-form', 'meeting-request', 'meeting-reminder', 'number-code']
const longest = { portal: 'https://family.a-center-with-a-rather-long-name.example.org', code: '042137', minutes: 10 }
const everyText = languages.flatMap((language) =>
  kinds.map((kind) => [`${kind} in ${language}`, composeText(kind, language, longest)] as const),
)
/** Words that would give away what kind of center writes, about whom, or why. */
const telling =
  /case manager|mental|health|therap|doctor|medic|crisis|release|permission|clinic|hospital|patient|rosa|elena|salud|cl[ií]nic|m[eé]dic|permiso|paciente|psi[qc]/i

describe('a text', () => {
  test.each(everyText)('%s fits into one, of the alphabet of texts, and tells nothing', (_name, text) => {
    expect(gsmLetters(text)).toBeLessThanOrEqual(gsmLettersMax)
    expect(text).not.toMatch(telling)
  })

  test('and one that is too long, has another letter, or tells something would be found', () => {
    expect(gsmLetters('a'.repeat(161))).toBeGreaterThan(gsmLettersMax)
    expect(gsmLetters('Aquí hay algo')).toBeNull()
    expect(gsmLetters('[€]')).toBe(6)
    expect('About Rosa').toMatch(telling)
  })
})

describe('an answer to a text', () => {
  test.each(['STOP', 'stop.', ' Stop please', 'ALTO', '¡Alto!', 'Baja', 'UNSUBSCRIBE', 'cancel', 'No más', 'Pare'])(
    '"%s" stops them',
    (answer) => expect(keywordOf(answer)).toBe('stop'),
  )

  test.each(['START', 'Alta', 'unstop'])('"%s" starts them again', (answer) => expect(keywordOf(answer)).toBe('start'))

  test.each(['Cancel the meeting, please', 'When does it end?', 'ok', '', 'Please do not stop'])(
    '"%s" does neither',
    (answer) => expect(keywordOf(answer)).toBeNull(),
  )
})

describe('a number for texts', () => {
  test.each([
    '612 555 0134',
    '(612) 555-0134',
    '+1 612-555-0134',
    '1.612.555.0134',
    '６１２ ５５５ ０１３４',
    '612·555·0134',
    'cell 612 555 0134',
    '6125550134 9-5',
  ])('%s is read', (typed) => expect(textNumber(typed)).toBe('+16125550134'))

  test.each([
    '416 967 1111',
    '+1 876 926 1234',
    '+52 55 1234 5678',
    '555 0134',
    '911',
    '612 555 0134 ext 3',
    '612 555 0134 or 612 555 0199',
    'mine',
  ])('%s is none here', (typed) => expect(textNumber(typed)).toBeNull())

  test('is shown as people write it', () => expect(writtenNumber('+16125550134')).toBe('(612) 555-0134'))
})

describe('what a carrier answers', () => {
  test.each([
    [{ status: 400, code: 21211 }, 'final'],
    [{ status: 400, code: 21610 }, 'stopped'],
    [{ status: 400, code: 30022 }, 'wait-for-letter'],
    [{ status: 429, code: 20429 }, 'wait-for-server'],
    [{ status: 401, code: 20003 }, 'wait-for-server'],
    [{ status: 503, code: null }, 'wait-for-server'],
  ] as const)('%o: %s', (answered, follows) => expect(carrierRefusal(answered)).toBe(follows))

  test('of a text it took, blames the number only where the number is to blame', () => {
    expect([30005, 21610, 30003, 30008, null].map(reportedOf)).toEqual(['final', 'stopped', null, null, null])
  })
})
