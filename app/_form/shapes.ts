import { z } from 'zod'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { parseEmailAddress } from '#lib/people/rules/email-address.ts'

// The small shapes that forms are made of. Every problem is a key into the words, never a sentence.

const problem = (key: ProblemKey) => ({ error: key })
const listMax = 200
// A list comes as repeated fields, or as one field joined by commas. No value of a list contains a comma.
const asList = (value: unknown) => {
  const given = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const all = given
    .flatMap((each) => (typeof each === 'string' ? each.split(',') : [each]))
    .filter((each) => each !== '')
  // More than any list takes, so that it is refused, and few enough that each can be looked at.
  return all.slice(0, listMax)
}

/** A line that must be written. Spaces at its ends are dropped. */
export function text(missing: ProblemKey, lengthMax = 200) {
  return z.string(problem(missing)).trim().min(1, problem(missing)).max(lengthMax, problem('too_long'))
}

export function optionalText(lengthMax = 200) {
  return z.string(problem('too_long')).trim().max(lengthMax, problem('too_long')).default('')
}

export function words(missing: ProblemKey, lengthMax = 5000) {
  return text(missing, lengthMax)
}

export function choice<const Values extends readonly string[]>(values: Values, missing: ProblemKey) {
  return z.enum(values, problem(missing))
}

export function optionalChoice<const Values extends readonly string[]>(values: Values) {
  return z.preprocess((value) => (value === '' ? undefined : value), z.enum(values, problem('choose_one')).optional())
}

export function choices<const Values extends readonly string[]>(values: Values) {
  return z.preprocess(asList, z.array(z.enum(values, problem('choose_one'))).max(values.length, problem('choose_one')))
}

export function uuid(missing: ProblemKey = 'choose_one') {
  return z.uuid(problem(missing))
}

export function uuids(countMax = 50) {
  return z.preprocess(asList, z.array(z.uuid(problem('choose_one'))).max(countMax, problem('choose_one')))
}

export function tick() {
  return z.preprocess((value) => value === 'yes', z.boolean())
}

export function mustTick(missing: ProblemKey) {
  return z.literal('yes', problem(missing)).transform(() => true as const)
}

/** A calendar day that exists, as `YYYY-MM-DD`. */
export function day(missing: ProblemKey = 'not_a_date') {
  return z
    .string(problem(missing))
    .min(1, problem(missing))
    .pipe(z.iso.date(problem('not_a_date')))
}

export function optionalDay() {
  return z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.iso.date(problem('not_a_date')).nullable(),
  )
}

/** A clock time as people type it: 9, 9:30, 9:30 am, 14:05. Gives `HH:MM`. */
export function clockTime(missing: ProblemKey = 'not_a_time') {
  return (
    z
      .string(problem(missing))
      .trim()
      // What follows tries each way to part the spaces of a text, so it must be short.
      .max(20, problem('not_a_time'))
      .transform((given, context) => {
        const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(a|p)?\.?\s*(?:m\.?)?$/i.exec(given)
        const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
        const half = match?.[3]?.toLowerCase()
        const hour24 = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour
        if (!match || hour24 > 23 || minute > 59) {
          context.addIssue({ code: 'custom', message: given ? 'not_a_time' : missing })
          return z.NEVER
        }
        return `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      })
  )
}

export function optionalClockTime() {
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), clockTime().nullable())
}

export function email(missing: ProblemKey = 'not_an_email') {
  return z.string(problem(missing)).transform((given, context) => {
    const parsed = parseEmailAddress(given)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: given.trim() ? 'not_an_email' : missing })
    return z.NEVER
  })
}

export function optionalEmail() {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    email().optional(),
  )
}
