import { instantOf, isOnClock } from '#lib/kernel/local-time.ts'
import type { RefusedRow } from '#lib/kernel/result.ts'
import { type CenterHours, opennessAt } from '#lib/reports/rules/clock.ts'
import { heldStates, type MeetingState } from './meeting.ts'

/** A time as staff type it, in the center's time zone. */
export interface TypedTime {
  readonly day: string
  readonly clock: string
  /** In which row of the form it stands, from 1. Without it, times are counted as they come. */
  readonly row?: number
}

/** Whether a meeting at this time is still to come. */
export function isAhead(startsAt: Date, at: Date): boolean {
  return startsAt.getTime() > at.getTime()
}

/** Whether one of the times can still be chosen. Where none can, nobody is asked about them any more. */
export function hasTimeAhead(times: readonly { readonly startsAt: Date }[], at: Date): boolean {
  return times.some(({ startsAt }) => isAhead(startsAt, at))
}

/** Further ahead nobody plans a meeting: a year was mistyped. */
const aheadMaxMs = 366 * 86_400_000

export type TimeRefusal = 'time_passed' | 'time_too_far' | 'time_skipped' | 'time_twice' | 'outside_hours'

/**
 * Why there can be no meeting at this time: it is not still to come and within a year, or it is outside the center's
 * hours and staff have not said that it is meant.
 */
export function whyNotAt(startsAt: Date, center: CenterHours, at: Date, isSure: boolean): TimeRefusal | null {
  if (!isAhead(startsAt, at)) return 'time_passed'
  if (startsAt.getTime() > at.getTime() + aheadMaxMs) return 'time_too_far'
  return !isSure && opennessAt(startsAt, center)?.isOpen === false ? 'outside_hours' : null
}

/** The same for a time as staff typed it. An hour that the clocks skip is never meant. */
export function whyNotTyped(typed: TypedTime, center: CenterHours, at: Date, isSure: boolean): TimeRefusal | null {
  const { day, clock } = typed
  if (!isOnClock(day, clock, center.timeZone)) return 'time_skipped'
  return whyNotAt(instantOf(day, clock, center.timeZone), center, at, isSure)
}

/** When a meeting at each of the times begins, the earliest first. */
export function startsOf(typed: readonly TypedTime[], timeZone: string): Date[] {
  const starts = typed.map(({ day, clock }) => instantOf(day, clock, timeZone))
  return starts.toSorted((a, b) => a.getTime() - b.getTime())
}

/** Every time that cannot be offered, each with its row: also one that stands there twice, or that is taken. */
export function whyNotOffered(
  typed: readonly TypedTime[],
  center: CenterHours,
  { at, isSure, taken }: { readonly at: Date; readonly isSure: boolean; readonly taken: readonly Date[] },
): RefusedRow<TimeRefusal | 'another_meeting'>[] {
  return typed.flatMap((time, index) => {
    const isTwice = typed.findIndex(({ day, clock }) => day === time.day && clock === time.clock) < index
    const start = instantOf(time.day, time.clock, center.timeZone).getTime()
    const isTaken = !isSure && taken.some((other) => other.getTime() === start)
    const refusal =
      whyNotTyped(time, center, at, isSure) ?? (isTwice ? 'time_twice' : isTaken ? 'another_meeting' : null)
    return refusal ? [{ refusal, row: time.row ?? index + 1 }] : []
  })
}

/** Whether a meeting took place, as far as its time says: it is set, and its time has begun. */
export function hasBegun(
  meeting: { readonly state: MeetingState; readonly confirmedTimeId: string | null },
  times: readonly { readonly id: string; readonly startsAt: Date }[],
  at: Date,
): boolean {
  const settled = times.find(({ id }) => id === meeting.confirmedTimeId)
  return meeting.state === 'confirmed' && settled !== undefined && settled.startsAt <= at
}

/** Whether a meeting is over: the time that was set has passed to its end. Nothing is planned for it any more. */
export function isOver(
  meeting: { readonly state: MeetingState; readonly confirmedTimeId: string | null; readonly minutes: number },
  times: readonly { readonly id: string; readonly startsAt: Date | string }[],
  at: Date,
): boolean {
  const settled = meeting.state === 'confirmed' && times.find(({ id }) => id === meeting.confirmedTimeId)
  return settled ? new Date(settled.startsAt).getTime() + meeting.minutes * 60_000 <= at.getTime() : false
}

interface Span {
  readonly startsAt: Date
  readonly minutes: number
}

/** Whether two meetings take place at the same time, if only in part. One may begin when the other ends. */
export function overlaps(one: Span, other: Span): boolean {
  const endOf = ({ startsAt, minutes }: Span) => startsAt.getTime() + minutes * 60_000
  return one.startsAt.getTime() < endOf(other) && other.startsAt.getTime() < endOf(one)
}

/** Whether the family is invited, and one of the times, or the one that was settled, is still to come. */
export function isUnderWay(
  meeting: { readonly state: MeetingState; readonly confirmedTimeId: string | null },
  times: readonly { readonly id: string; readonly startsAt: Date }[],
  at: Date,
): boolean {
  const open = times.filter(({ id }) => meeting.confirmedTimeId === null || meeting.confirmedTimeId === id)
  return (
    (heldStates as readonly MeetingState[]).includes(meeting.state) && open.some((time) => isAhead(time.startsAt, at))
  )
}
