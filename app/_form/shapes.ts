import { z } from 'zod'
import type { SentFile } from '#lib/attachments/rules/attachment.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { isLongerThan, seenLine, seenText } from '#lib/kernel/seen-text.ts'
import { readClock, readMinutes } from '#lib/kernel/typed-time.ts'
import { saysUnknown } from '#lib/kernel/unknown.ts'
import { parseEmailAddress } from '#lib/people/rules/email-address.ts'
import { holdsPhoneNumber } from '#lib/people/rules/phone-number.ts'
import { ofKind } from './kinds.ts'

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

const isTooLong = (lengthMax: number) => (given: string) => !isLongerThan(given, lengthMax)

/**
 * A line that must be written: at least one letter or digit. Characters nobody sees and spaces at its ends are dropped.
 */
export function text(missing: ProblemKey, lengthMax = 200) {
  return ofKind(
    'line',
    z
      .string(problem(missing))
      .overwrite(seenLine)
      .regex(/[\p{L}\p{N}]/u, problem(missing))
      .refine(isTooLong(lengthMax), problem('too_long')),
    lengthMax,
  )
}

export function optionalText(lengthMax = 200) {
  return ofKind('line', optionally(seenLine, lengthMax), lengthMax)
}

/** How much a person can write at once, unless a form says otherwise. */
export const wordsMax = 5000

/** Several lines that must be written. */
export function words(missing: ProblemKey, lengthMax = wordsMax) {
  return ofKind(
    'words',
    z
      .string(problem(missing))
      .overwrite(seenWords)
      .min(1, problem(missing))
      .refine(isTooLong(lengthMax), problem('too_long')),
    lengthMax,
  )
}

export function optionalWords(lengthMax: number) {
  return ofKind('words', optionally(seenWords, lengthMax), lengthMax)
}

const seenWords = (given: string) => seenText(given).trim()

function optionally(seen: (given: string) => string, lengthMax: number) {
  return z.string(problem('too_long')).overwrite(seen).refine(isTooLong(lengthMax), problem('too_long')).default('')
}

export function choice<const Values extends readonly string[]>(values: Values, missing: ProblemKey) {
  return ofKind('choice', z.enum(values, problem(missing)))
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

/**
 * Takes the tick that something unusual is meant for what it was asked about alone: where one of these fields says
 * something else now, nobody has said that this is meant.
 */
export function sureOf<Of extends z.ZodType>(fields: readonly string[], shape: Of) {
  return z.preprocess((given) => {
    const typed = given as Record<string, unknown>
    return typed.sureOf === askedAbout(fields, (field) => String(typed[field] ?? '')) ? given : { ...typed, isSure: '' }
  }, shape)
}

/** What these fields say, in one hidden field. */
export function askedAbout(fields: readonly string[], value: (field: string) => string): string {
  return fields.map((field) => value(field).trim()).join('|')
}

export function mustTick(missing: ProblemKey) {
  return z.literal('yes', problem(missing)).transform(() => true as const)
}

/** When what the form changes was changed last, as the page showed it; null for never. A hidden field. */
export function shownWasAt() {
  return z.preprocess(blank(null), z.iso.datetime(problem('not_possible')).nullable())
}

/** A clock time as people type it: 9, 9:30, 9:30 am, 14:05. Gives `HH:MM`. */
export function clockTime(missing: ProblemKey = 'not_a_time') {
  return ofKind(
    'clock',
    z.string(problem(missing)).transform((given, context) => {
      const read = readClock(given)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: seenLine(given) ? read.refusal : missing })
      return z.NEVER
    }),
  )
}

export function optionalClockTime() {
  return z.preprocess(blank(null), clockTime().nullable())
}

/** How long something lasts: 45, 1:30, una hora. Gives minutes. */
export function minutes({ least, most }: { least: number; most: number }, missing: ProblemKey) {
  return ofKind(
    'minutes',
    z.string(problem(missing)).transform((given, context) => {
      const read = readMinutes(given)
      if (read !== null && read >= least && read <= most) return read
      context.addIssue({ code: 'custom', message: missing })
      return z.NEVER
    }),
  )
}

export function email(missing: ProblemKey = 'not_an_email') {
  return ofKind(
    'email',
    z.string(problem(missing)).transform((given, context) => {
      const parsed = parseEmailAddress(given)
      if (parsed.ok) return parsed.value
      context.addIssue({ code: 'custom', message: seenLine(given) ? 'not_an_email' : missing })
      return z.NEVER
    }),
  )
}

export function optionalEmail() {
  return z.preprocess((value) => blank(undefined)(unlessUnknown(value)), email().optional())
}

/** Where somebody can be called, as they wrote it. Empty when they wrote nothing. */
export function optionalPhone(lengthMax = 60) {
  const line = optionally((given) => (saysUnknown(given) ? '' : seenLine(given)), lengthMax)
  return ofKind(
    'phone',
    line.refine((given) => given === '' || holdsPhoneNumber(given), problem('not_a_phone')),
    lengthMax,
  )
}

/** The whole address of a page elsewhere. Empty when they wrote nothing. */
export function optionalWebLink(lengthMax = 500) {
  const line = optionally(seenLine, lengthMax)
  return ofKind(
    'webLink',
    line.refine((given) => given === '' || /^https:\/\/[^\s/]+\.\S+$/.test(given), problem('not_a_web_link')),
    lengthMax,
  )
}

const unlessUnknown = (value: unknown) => (typeof value === 'string' && saysUnknown(value) ? '' : value)

function blank<Nothing>(nothing: Nothing) {
  return (value: unknown) => (value === undefined || (typeof value === 'string' && !seenLine(value)) ? nothing : value)
}

/** A file, as it was sent, or that there was no room for it. What it is, its form looks at. */
export function sentFile(missing: ProblemKey) {
  return z.custom<SentFile | 'crowded'>(
    (given) => given === 'crowded' || (typeof given === 'object' && given !== null && 'bytes' in given),
    problem(missing),
  )
}
