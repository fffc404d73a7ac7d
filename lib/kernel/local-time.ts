import { Temporal } from 'temporal-polyfill'

/**
 * The instant of a clock time on a day in a time zone. A time that the clocks skip in spring becomes the one an hour
 * later; a time that comes twice in autumn means the first.
 */
export function instantOf(day: string, clock: string, timeZone: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${clock}`)
  return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** Whether the clocks show this time on that day. In spring they skip an hour. */
export function isOnClock(day: string, clock: string, timeZone: string): boolean {
  return clockOf(instantOf(day, clock, timeZone), timeZone) === clock
}

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */
export function dayOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The clock time of an instant in a time zone, as `HH:MM`. */
export function clockOf(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainTime()
  return local.toString({ smallestUnit: 'minute' })
}

/** The next calendar day, as `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

interface Span {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/** The calendar day this long after another, as `YYYY-MM-DD`. A year after February 29 is February 28. */
export function laterDay(day: string, span: Span): string {
  return Temporal.PlainDate.from(day).add(span).toString()
}

/**
 * The same clock time so many calendar days or years later. Where it comes twice or not at all, the later one counts.
 */
export function instantAfter(at: Date, span: Span, timeZone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return new Date(local.add(span).toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds)
}
