import { z } from 'zod'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { now } from '#lib/kernel/clock.ts'
import { readDayLine, readTypedDay, type TypedDay } from '#lib/kernel/typed-day.ts'
import { saysUnknown } from '#lib/kernel/unknown.ts'
import { type Kind, ofKind } from './kinds.ts'

/** What is said of a day that cannot be read, by kind: each names an example that makes sense there. */
const problems = {
  birthday: { not_a_date: 'not_a_birthday', year_in_full: 'birth_year_in_full' },
  day: { not_a_date: 'not_a_date', year_in_full: 'year_in_full' },
  pastDay: { not_a_date: 'not_a_past_day', year_in_full: 'year_in_full' },
} as const satisfies Partial<Record<Kind, Record<string, ProblemKey>>>
type DayKind = keyof typeof problems

const dayMs = 86_400_000
/** Nobody alive was born earlier. */
const agesMax = 125

const parts = z.object({ month: z.string(), day: z.string(), year: z.string() })

/** A calendar day that exists, as `YYYY-MM-DD`; null when none was typed. */
function typedDay(kind: DayKind) {
  return z
    .unknown()
    .optional()
    .transform((given, context): string | null => {
      if (given === undefined || given === null || given === '') return null
      if (kind === 'birthday' && isUnknown(given)) return null
      const read = readGiven(given)
      const problem = read.ok ? unlikely(kind, read.value) : problems[kind][read.refusal]
      if (read.ok && !problem) return read.value
      context.addIssue({ code: 'custom', message: problem! })
      return z.NEVER
    })
}

function readGiven(given: unknown) {
  const typed = parts.safeParse(given)
  return typed.success ? readTypedDay(typed.data as TypedDay) : readDayLine(typeof given === 'string' ? given : '')
}

/** Whether somebody says that they do not know a birthday, in whichever of the fields. */
function isUnknown(given: unknown): boolean {
  const typed = parts.safeParse(given)
  const filled = typed.success ? Object.values(typed.data).filter((part) => part.trim() !== '') : [given]
  return filled.length > 0 && saysUnknown(filled.join(' '))
}

function unlikely(kind: DayKind, day: string): ProblemKey | null {
  if (kind !== 'birthday') return null
  // A day ahead, because somewhere it is tomorrow already.
  if (Date.parse(day) > now().getTime() + dayMs) return 'born_later'
  return Number(day.slice(0, 4)) < now().getUTCFullYear() - agesMax ? 'not_a_birthday' : null
}

function needed(kind: DayKind, missing: ProblemKey) {
  return typedDay(kind).transform((day, context) => {
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
}

export function day(missing: ProblemKey = 'not_a_date') {
  return ofKind('day', needed('day', missing))
}

/** A day that has been, like that on which somebody said something. */
export function pastDay() {
  return ofKind('pastDay', needed('pastDay', 'not_a_past_day'))
}

export function optionalDay() {
  return ofKind('day', typedDay('day'))
}

/** A day that has been, like that of a signature. */
export function optionalPastDay() {
  return ofKind('pastDay', typedDay('pastDay'))
}

/** When somebody was born: a day that has been, within a life. */
export function optionalBirthday() {
  return ofKind('birthday', typedDay('birthday'))
}
