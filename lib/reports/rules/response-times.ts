import { answerBy, type CenterClock } from './clock.ts'
import type { Urgency } from './report.ts'

/** How far back it can be asked for, in days. */
export const spans = [7, 30, 90] as const
export type Span = (typeof spans)[number]

/** What is measured of each report: that somebody read it, that its writer was reached or answered, that it closed. */
export const measures = ['acknowledged', 'contacted', 'closed'] as const
export type Measure = (typeof measures)[number]

/** How far something is at an instant, against the hour its writer was told. */
export const standings = ['in_time', 'late', 'closed', 'waiting', 'overdue'] as const
export type Standing = (typeof standings)[number]

/** Whether a measure can stand so: closing has no hour to meet or to miss, and nothing else closes. */
export function canStand(measure: Measure, standing: Standing): boolean {
  if (standing === 'waiting') return true
  return (measure === 'closed') === (standing === 'closed')
}

/** When what happened to one report. */
export interface Handled {
  /** As its writer chose: the hour they were told follows from it. */
  readonly urgency: Urgency
  readonly receivedAt: Date
  readonly acknowledged: Date | null
  readonly contacted: Date | null
  readonly closed: Date | null
}

export interface Figures {
  readonly count: number
  readonly standing: Readonly<Record<Measure, Readonly<Record<Standing, number>>>>
  /** Of those that came so far, how many hours the middle one took; null where none did. */
  readonly middleHours: Readonly<Record<Measure, number | null>>
}

/**
 * How one measure of a report stands at an instant. The center's standard is the hour its writer was told, by which it
 * is read and answered. Closing has none: a report that is not closed waits, and never late.
 */
export function standingOf(measure: Measure, report: Handled, center: CenterClock, at: Date): Standing {
  const done = report[measure]
  if (measure === 'closed') return done ? 'closed' : 'waiting'
  const by = answerBy(report.urgency, report.receivedAt, center)
  if (done) return done <= by ? 'in_time' : 'late'
  return by < at ? 'overdue' : 'waiting'
}

/** All of it, counted. */
export function figuresOf(reports: readonly Handled[], center: CenterClock, at: Date): Figures {
  const standing = Object.fromEntries(
    measures.map((measure) => {
      const counts = Object.fromEntries(standings.map((each) => [each, 0])) as Record<Standing, number>
      for (const report of reports) counts[standingOf(measure, report, center, at)] += 1
      return [measure, counts]
    }),
  ) as Record<Measure, Record<Standing, number>>
  const middleHours = Object.fromEntries(
    measures.map((measure) => [measure, middle(reports.flatMap((report) => hoursUntil(report, measure)))]),
  ) as Record<Measure, number | null>
  return { count: reports.length, standing, middleHours }
}

function hoursUntil(report: Handled, measure: Measure): number[] {
  const done = report[measure]
  return done ? [(done.getTime() - report.receivedAt.getTime()) / 3_600_000] : []
}

function middle(hours: readonly number[]): number | null {
  if (hours.length === 0) return null
  const inOrder = hours.toSorted((one, other) => one - other)
  const [below, above] = [inOrder[Math.floor((hours.length - 1) / 2)]!, inOrder[Math.floor(hours.length / 2)]!]
  return Math.round(((below + above) / 2) * 10) / 10
}
