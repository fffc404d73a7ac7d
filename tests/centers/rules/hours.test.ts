import { describe, expect, test } from 'vitest'
import { hoursInWords } from '#app/_parts/written-hours.ts'
import { centerShape } from '#app/staff/center/center-shape.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import { knownWords } from '#lib/i18n/known.ts'
import { parsedHours } from '#lib/people/rules/hours.ts'
import { opennessAt } from '#lib/reports/rules/clock.ts'
import { standardNames } from '#lib/reports/rules/standards.ts'

const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  ['Mo-Fr 09:00-17:00', 'Monday to Friday, 9 AM to 5 PM', 'de lunes a viernes, de 9 a.m. a 5 p.m.'],
  [
    'Tu,Th 09:00-15:30',
    'Tuesday, 9 AM to 3:30 PM; Thursday, 9 AM to 3:30 PM',
    'martes, de 9 a.m. a 3:30 p.m.; jueves, de 9 a.m. a 3:30 p.m.',
  ],
  [
    'Mo-Th 08:00-18:00; Sa 10:00-12:00',
    'Monday to Thursday, 8 AM to 6 PM; Saturday, 10 AM to 12 PM',
    'de lunes a jueves, de 8 a.m. a 6 p.m.; sábado, de 10 a.m. a 12 p.m.',
  ],
])('hours written as %s are said in the reader’s language', (written, en, es) => {
  expect(plain(hoursInWords(parsedHours(written)!, 'en'))).toBe(en)
  expect(plain(hoursInWords(parsedHours(written)!, 'es'))).toBe(es)
})

test.each(['Weekdays 9 to 5', '', 'Mo-Fr 17:00-09:00', 'Mo-Fr 9-5', 'Mo-Fr 00:00-00:00'])(
  '“%s” stays in somebody’s own words',
  (written) => {
    expect(parsedHours(written)).toBeNull()
  },
)

test('titles, relationships and skills are known in whichever language they were written', () => {
  expect(knownWords('titles', 'Case manager', 'es')).toBe('Administrador de casos')
  expect(knownWords('relationships', 'Madre', 'en')).toBe('mother')
  expect(knownWords('skills', 'keeping a calendar', 'es')).toBe('llevar un calendario')
  expect(knownWords('relationships', 'my rock', 'es')).toBeNull()
})

const opening = { 1: ['09:00', '17:00'], 2: ['09:00', '17:00'] } as const
const rest = { holidays: [], timeZone: 'America/Chicago' }

test('a center says whether it is open, until when, and when it opens', () => {
  expect(opennessAt(new Date('2026-11-30T16:00:00Z'), { openingHours: opening, ...rest })).toEqual({
    isOpen: true,
    until: '17:00',
  })
  expect(opennessAt(new Date('2026-11-30T14:00:00Z'), { openingHours: opening, ...rest })).toEqual({
    isOpen: false,
    opensAt: new Date('2026-11-30T15:00:00Z'),
  })
  expect(opennessAt(new Date('2026-12-02T14:00:00Z'), { openingHours: opening, ...rest })).toEqual({
    isOpen: false,
    opensAt: new Date('2026-12-07T15:00:00Z'),
  })
  expect(opennessAt(new Date(), { openingHours: {}, ...rest })).toBeNull()
})

describe('what an administrator types about the center', () => {
  const usual = { ...Object.fromEntries(standardNames.map((name) => [name, '1'])), meetEvery: '3' }
  const blank = Object.fromEntries(Array.from({ length: 8 }, (_place, index) => [`kind-${index + 1}`, 'other']))
  const said = (typed: Record<string, string>) =>
    centerShape.safeParse({ ...blank, ...usual, name: 'A center', phone: '(555) 555-0100', wasAt: '', ...typed })
  const refusedOf = (typed: Record<string, string>) =>
    said(typed).error?.issues.map(({ path, message }) => [path.join(), message])

  test.each([['closed'], ['Closed'], ['cerrado'], ['—'], ['-'], ['none']])(
    '“%s” says that a day has no hours',
    (word) => {
      const read = said({ 'opens-1': '9', 'closes-1': '5 pm', 'opens-6': word, 'closes-6': word })
      expect(read.data?.openingHours).toEqual({ 1: ['09:00', '17:00'] })
      expect(said({ 'opens-6': word, 'closes-6': '' }).data?.openingHours).toEqual({})
    },
  )

  test('a place that nobody named is not lost in silence', () => {
    expect(refusedOf({ 'words-3': 'Food shelf, Tuesdays' })).toEqual([['name-3', 'name_place']])
    expect(refusedOf({ 'phone-3': '(555) 555-0184' })).toEqual([['name-3', 'name_place']])
    expect(said({ 'name-3': '', 'phone-3': ' ', 'words-3': '' }).data?.resources).toEqual([])
  })

  test('a day that stands there twice is asked about', () => {
    const twice = {
      'holidayOn-1': '12/25/2026',
      'holidayName-1': 'Christmas',
      'holidayOn-2': 'Friday, December 25, 2026',
    }
    expect(refusedOf({ ...twice, 'holidayName-2': 'Navidad' })).toEqual([['holidayOn-2', 'holiday_twice']])
    expect(said({ ...twice, 'holidayName-2': 'christmas' }).data?.holidays).toEqual([
      { on: '2026-12-25', name: 'Christmas' },
    ])
  })

  test('what is wrong names the day of the week, or the row', () => {
    const seen = { at: new Date(), phone: '' }
    expect(sayProblem({ field: 'closes-5', key: 'not_a_time' }, 'en', seen)).toMatch(/^Closing time \(Friday\): /)
    expect(sayProblem({ field: 'opens-3', key: 'not_a_time' }, 'es', seen)).toMatch(/\(miércoles\): /)
    expect(sayProblem({ field: 'holidayOn-2', key: 'not_a_date' }, 'en', seen)).toMatch(/^Day of the holiday \(2\): /)
  })
})
