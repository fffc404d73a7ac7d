import { Temporal } from 'temporal-polyfill'
import type { Urgency } from './report.ts'
import type { ResponseStandards } from './standards.ts'

/**
 * Local opening hours by ISO weekday, `{ "1": ["09:00", "17:00"] }`. On a weekday that is missing the center is closed.
 */
export type OpeningHours = Readonly<Record<string, readonly [string, string]>>

/** A day on which a center is closed, `YYYY-MM-DD`, and what it is called. */
export interface Holiday {
  readonly on: string
  readonly name: string
}

/** When a center is open. */
export interface CenterHours {
  readonly openingHours: OpeningHours
  readonly holidays: readonly Holiday[]
  readonly timeZone: string
}

/** What the clocks of a center run by. */
export interface CenterClock extends CenterHours {
  readonly standards: ResponseStandards
}

/** What has an hour of its own: a report, by how urgent it is, and what a writer asks of somebody else. */
export type Standard = Urgency | 'escalation'

/**
 * When something must be answered by. Hours count only while the center is open. A business day later is the next day
 * the center is open, at the hour the report came in, or at closing time if that is earlier. A holiday is no business
 * day. All in the center's time zone. Whoever wrote first is never promised later, in any night.
 */
export function answerBy(of: Standard, receivedAt: Date, center: CenterClock): Date {
  const { urgentHours, soonDays, informationDays, escalationDays } = center.standards
  const arrived = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()).toZonedDateTimeISO(center.timeZone)
  const opening = openDays(center)
  if (!opening) return new Date(receivedAt.getTime() + 24 * 3_600_000)
  const begun = whenOpen(arrived, opening)
  const due =
    of === 'urgent'
      ? afterOpenMs(begun, urgentHours * 3_600_000, opening)
      : afterOpenDays(begun, { soon: soonDays, information: informationDays, escalation: escalationDays }[of], opening)
  return new Date(due.epochMilliseconds)
}

/**
 * When the desk answers at the latest: as it graded the report, and never after the hour its writer was told, which
 * follows from the writer's own choice.
 */
export function dueBy(
  report: { readonly urgency: Urgency; readonly promised: Urgency; readonly waitsSince: Date },
  center: CenterClock,
): Date {
  const [graded, promised] = [report.urgency, report.promised].map((urgency) =>
    answerBy(urgency, report.waitsSince, center),
  ) as [Date, Date]
  return graded < promised ? graded : promised
}

export type Openness =
  | { readonly isOpen: true; readonly until: string }
  | { readonly isOpen: false; readonly opensAt: Date }

/** Whether a center is open at an instant: until when by its clock, or when it opens next. Null where it never does. */
export function opennessAt(at: Date, center: CenterHours): Openness | null {
  const opening = openDays(center)
  if (!opening) return null
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(center.timeZone)
  const opens = whenOpen(moment, opening)
  if (isBefore(moment, opens)) return { isOpen: false, opensAt: new Date(opens.epochMilliseconds) }
  return { isOpen: true, until: opening.on(moment)![1] }
}

export function isOverdue(by: Date, at: Date): boolean {
  return by.getTime() < at.getTime()
}

interface OpenDays {
  /** When the center opens and closes on a day; undefined when it is closed. */
  readonly on: (day: Temporal.ZonedDateTime) => readonly [string, string] | undefined
}

/** Null where a center never opens. */
function openDays({ openingHours, holidays }: CenterHours): OpenDays | null {
  if (Object.keys(openingHours).length === 0) return null
  const closed = new Set(holidays.map(({ on }) => on))
  return {
    on: (day) => (closed.has(day.toPlainDate().toString()) ? undefined : openingHours[String(day.dayOfWeek)]),
  }
}

function hoursOf(day: Temporal.ZonedDateTime, opening: OpenDays) {
  const hours = opening.on(day)
  if (!hours) return null
  return { opens: whenClockReads(hours[0], day), closes: whenClockReads(hours[1], day) }
}

/** The first moment of a day at which its clock reads this or later. A time that the clock skips is where it skips. */
function whenClockReads(time: string | Temporal.PlainTime, day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const wanted = day.toPlainDate().toPlainDateTime(time)
  const found = wanted.toZonedDateTime(day.timeZoneId)
  if (found.toPlainDateTime().equals(wanted)) return found
  return wanted.toZonedDateTime(day.timeZoneId, { disambiguation: 'earlier' }).getTimeZoneTransition('next')!
}

/** The latest that the clock has read on this day. In an hour that it reads twice, the second time, that is its end. */
function latestReading(moment: Temporal.ZonedDateTime): Temporal.PlainTime {
  const read = moment.toPlainTime()
  const first = whenClockReads(read, moment)
  if (!isBefore(first, moment)) return read
  return moment.getTimeZoneTransition('previous')!.toPlainTime().add(first.until(moment))
}

const isBefore = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(a, b) < 0

/** This moment if the center is open, else the next moment it opens. */
function whenOpen(moment: Temporal.ZonedDateTime, opening: OpenDays): Temporal.ZonedDateTime {
  const today = hoursOf(moment, opening)
  if (today && isBefore(moment, today.opens)) return today.opens
  if (today && isBefore(moment, today.closes)) return moment
  return whenOpen(moment.add({ days: 1 }).startOfDay(), opening)
}

/** A day may be open for less than what is left: then the rest waits for the day after, and so on. */
function afterOpenMs(from: Temporal.ZonedDateTime, ms: number, opening: OpenDays): Temporal.ZonedDateTime {
  const { closes } = hoursOf(from, opening)!
  const leftMs = ms - (closes.epochMilliseconds - from.epochMilliseconds)
  if (leftMs <= 0) return from.add({ milliseconds: ms })
  return afterOpenMs(whenOpen(from.add({ days: 1 }).startOfDay(), opening), leftMs, opening)
}

function afterOpenDays(from: Temporal.ZonedDateTime, days: number, opening: OpenDays): Temporal.ZonedDateTime {
  let day = from
  for (let left = days; left > 0; left--) {
    do day = day.add({ days: 1 })
    while (!hoursOf(day, opening))
  }
  const { opens, closes } = hoursOf(day, opening)!
  const due = whenClockReads(latestReading(from), day)
  if (isBefore(closes, due)) return closes
  return isBefore(due, opens) ? opens : due
}
