import { z } from 'zod'
import { now } from '#lib/kernel/clock.ts'
import { seenLine } from '#lib/kernel/seen-text.ts'
import { readDayLine } from '#lib/kernel/typed-day.ts'
import { readClock } from '#lib/kernel/typed-time.ts'
import { parseEmailAddress } from '#lib/people/rules/email-address.ts'
import { holdsPhoneNumber } from '#lib/people/rules/phone-number.ts'

// The kinds of values in a center's file. They are read as forms read them; what is wrong ends the sentence "x: …".

export const named = z
  .string('must be written')
  .overwrite(seenLine)
  .regex(/[\p{L}\p{N}]/u, 'must be written')
export const line = z.string('must be a text').overwrite(seenLine)

const phoneNumber = 'must be a phone number with its area code, like (612) 555-0134'
export const phone = named.refine(holdsPhoneNumber, phoneNumber)
export const phoneOrEmpty = line.refine((given) => given === '' || holdsPhoneNumber(given), phoneNumber)

export const emailAddress = z.string('must be an email address').transform((given, context) => {
  const parsed = parseEmailAddress(given)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'must be an email address, like name@example.org' })
  return z.NEVER
})

const clockProblems = {
  not_a_time: 'must be a time like 09:00',
  morning_or_evening: 'may be the morning or the evening: write a time like 05:00 or 17:00',
}
const clock = z.string(clockProblems.not_a_time).transform((given, context) => {
  const read = readClock(given)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: clockProblems[read.refusal] })
  return z.NEVER
})

/** Opening hours by day, 1 (Monday) to 7. A day that never ends is written 00:00 and 23:59. */
export const openingHours = z.record(
  z.string().regex(/^[1-7]$/, 'must be a day from 1 (Monday) to 7 (Sunday)'),
  z
    .tuple([clock, clock], 'must be two times like 09:00 and 17:00')
    .refine(
      ([opens, closes]) => opens < closes,
      'must close later on the same day than it opens, like 09:00 and 17:00; the whole day is 00:00 and 23:59',
    ),
)

const dayProblems = (like: string) => ({
  not_a_date: `must be a day like ${like}`,
  year_in_full: `must have a year of four digits, like ${like}`,
})

export function dayLike(like: string) {
  const problems = dayProblems(like)
  return z.string(problems.not_a_date).transform((given, context) => {
    const read = readDayLine(given)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: problems[read.refusal] })
    return z.NEVER
  })
}

const dayMs = 86_400_000
export const birthday = dayLike('1990-04-12')
  .refine((given) => Date.parse(given) <= now().getTime() + dayMs, 'must be a day that has been, like 1990-04-12')
  .refine((given) => Number(given.slice(0, 4)) > now().getUTCFullYear() - 125, 'must be a day like 1990-04-12')

/** A time zone with its summer time, in the way it is written, whichever of its names the file uses. */
export const timeZone = named.transform((given, context) => {
  const problem = 'must be a time zone like America/Chicago'
  try {
    // Fixed distances like "EST" or "+06:00" know no summer time.
    if (!given.includes('/')) throw new RangeError(problem)
    const known = new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
    return known.toLowerCase() === given.toLowerCase() ? known : given
  } catch {
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  }
})
