import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldOfRefusal, fieldRefused } from '#app/_form/given.ts'
import { shapeOfForm } from '#app/_form/kinds.ts'
import { readWish } from '#app/_form/read-form.ts'
import { isNamedField, sayProblem } from '#lib/i18n/forms.ts'
import { languages } from '#lib/i18n/language.ts'
import { days, type Example, lines, nothings, type Parts } from './examples.ts'
import { everyForm, everyTypedField, type FormField, fieldNamesOf, plainTextFields, problemOf } from './form-fields.ts'

// Every form reads the same kind of input in the same way: each example is tried on each field that takes its kind.

let fields: FormField[]
beforeAll(async () => {
  fields = await everyTypedField()
})

const ofKind = (kind: string) => fields.filter((field) => field.kind === kind)

/** What a field makes of an example, in the words of the example. */
function madeOf(field: FormField, value: unknown): Example<unknown>[1] | { failed: unknown } {
  const problem = problemOf(field, value)
  if (problem) return { refused: problem as never }
  const parsed = field.shape.safeParse(value)
  return parsed.success ? { read: parsed.data } : { failed: parsed.error.issues }
}

/** A line that must be written needs a letter, which one that may stay empty does not. */
const isMissing = (is: Example<unknown>[1]) => 'read' in is && is.read === ''

const typedDay = ([month, day, year]: Parts) => readWish({ 'it-month': [month], 'it-day': [day], 'it-year': [year] }).it

describe.each(Object.entries(days))('a %s', (kind, examples: readonly Example<Parts>[]) => {
  test('is read in every form that asks for one, as people write it', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20)
    expect(ofKind(kind).length).toBeGreaterThan(0)
    for (const field of ofKind(kind))
      for (const [typed, is] of examples)
        expect({ form: field.form, field: field.field, typed, is: madeOf(field, typedDay(typed)) }).toEqual({
          form: field.form,
          field: field.field,
          typed,
          is,
        })
  })
})

describe.each(Object.keys(lines(200)))('what is typed as %s', (kind) => {
  test('is read in every form that asks for it, as people write it', () => {
    expect(ofKind(kind).length).toBeGreaterThan(0)
    for (const field of ofKind(kind)) {
      const examples: readonly Example<string>[] = lines(field.lengthMax ?? 200)[kind as 'line']
      expect(examples.length).toBeGreaterThanOrEqual(kind === 'digits' ? 6 : 20)
      for (const [typed, is] of examples) {
        const made = madeOf(field, typed)
        const fits = isMissing(is) && 'refused' in made ? is : made
        const where = { form: field.form, field: field.field, typed: typed.slice(0, 60) }
        expect({ ...where, is: fits }).toEqual({ ...where, is })
      }
    }
  })
})

test('whoever does not know a birthday, or has no number or address, may say so wherever it may stay empty', () => {
  expect(nothings.length).toBeGreaterThanOrEqual(20)
  const tried = { birthday: 0, email: 0, phone: 0 }
  for (const kind of ['birthday', 'email', 'phone'] as const)
    for (const field of ofKind(kind))
      for (const typed of nothings) {
        const given = kind === 'birthday' ? typedDay([typed, '', '']) : typed
        const empty = madeOf(field, kind === 'birthday' ? typedDay(['', '', '']) : '')
        const where = { form: field.form, field: field.field, typed }
        if ('refused' in empty)
          expect({ ...where, is: 'refused' in madeOf(field, given) }).toEqual({ ...where, is: true })
        else expect({ ...where, is: madeOf(field, given) }).toEqual({ ...where, is: empty })
        if (!('refused' in empty)) tried[kind]++
      }
  expect(Object.values(tried).every((count) => count >= nothings.length)).toBe(true)
})

test('no form takes a text that somebody types as it comes', async () => {
  // Secrets of links, and what no person types.
  const untyped = /: (token|network|hash|answer)$/
  expect((await plainTextFields()).filter((field) => !untyped.test(field))).toEqual([])
  shapeOfForm.set(
    'planted',
    z.object({ story: z.string().max(50) }).transform((given) => given),
  )
  expect(await plainTextFields()).toContain('planted: story')
  shapeOfForm.delete('planted')
})

test('a code keeps its six digits', () => {
  expect(problemOf(fields.find((each) => each.form === 'sign-in-code')!, '１２３ ４５６')).toBe(null)
})

test('a sentence about a field names it, says what is wrong and gives an example that makes sense', () => {
  const seen = { at: new Date('2026-11-30T12:00:00Z'), phone: '' }
  const english = (field: string, key: string) => sayProblem({ field, key }, 'en', seen)
  expect(english('born', 'birth_year_in_full')).toBe(
    'Date of birth: write the year with four digits, for example 1991.',
  )
  expect(english('born', 'not_a_birthday')).toBe(
    'Date of birth: enter a real date, for example March 5 1991. If you do not know it, leave it empty.',
  )
  expect(english('expiresOn', 'not_a_date')).toBe('Until when: enter a real date, for example March 5 2027.')
  expect(english('clock', 'morning_or_evening')).toBe('Start: write am or pm after the time, for example 2:30 pm.')
  expect(sayProblem({ field: 'minutes', key: 'not_minutes' }, 'es', seen)).toBe(
    'Duración: escriba entre 10 y 240 minutos, por ejemplo 45.',
  )
})

test('every field that somebody types into has a name for such a sentence, in both languages', () => {
  expect(fields.filter(({ field }) => !isNamedField(field)).map(({ form, field }) => `${form}: ${field}`)).toEqual([])
  const refusals = [...Object.values(days), ...Object.values(lines(200))]
    .flat()
    .flatMap(([, is]) => ('refused' in is ? [is.refused] : []))
  for (const language of languages)
    for (const key of refusals)
      for (const { field } of fields) {
        const name = sayProblem({ field, key }, language, { at: new Date(), phone: '' })
        expect(name).toMatch(/^[^:{}]+: [^{}]+\.$/)
      }
})

test('what a refusal is said to be about is a field of a form, and is said at no form that has none of that name', async () => {
  await everyForm()
  const named = new Set([...shapeOfForm.values()].flatMap((shape) => fieldNamesOf(shape)))
  const said = Object.entries(fieldOfRefusal).flatMap(([refusal, fields]) =>
    [fields].flat().map((field) => ({ refusal, field })),
  )
  expect(said.filter(({ field }) => !named.has(field))).toEqual([])
  expect(fieldRefused('no_text_number', { number: ['1'] })).toBe('number')
  expect(fieldRefused('until_passed', { 'askAgainOn-day': ['1'] })).toBe('askAgainOn')
  expect(fieldRefused('no_text_number', { words: ['1'] })).toBe('')
  const times = { 'day1-day': ['3'], clock1: ['9'], 'day2-day': ['4'], clock2: ['3 am'], family: ['1'] }
  expect(fieldRefused('outside_hours', times, 2)).toBe('clock2')
  expect(fieldRefused('time_passed', times, 1)).toBe('day1')
  expect(fieldRefused('no_meeting_release', times)).toBe('family')
  expect(fieldRefused('outside_hours', { nextIn: ['1w'] })).toBe('nextIn')
  expect(fieldRefused('not_possible', { number: ['1'] })).toBe('')
})
