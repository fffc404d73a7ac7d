import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { type CenterHours, opennessAt } from '#lib/reports/rules/clock.ts'
import { heldStates, type MeetingState } from './meeting.ts'

/** A time as staff type it, in the center's time zone. */
export interface TypedTime {
  readonly day: string
  readonly clock: string
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

export type TimeRefusal = 'time_passed' | 'time_too_far' | 'time_twice' | 'outside_hours'

/**
 * Why there can be no meeting at this time: it is not still to come and within a year, or it is outside the center's
 * hours and staff have not said that it is meant.
 */
export function whyNotAt(startsAt: Date, center: CenterHours, at: Date, isSure: boolean): TimeRefusal | null {
  if (!isAhead(startsAt, at)) return 'time_passed'
  if (startsAt.getTime() > at.getTime() + aheadMaxMs) return 'time_too_far'
  return !isSure && opennessAt(startsAt, center)?.isOpen === false ? 'outside_hours' : null
}

/** The times that are offered, the earliest first; refused when one of them cannot be, or stands there twice. */
export function timesToOffer(
  typed: readonly TypedTime[],
  center: CenterHours,
  at: Date,
  isSure: boolean,
): Result<readonly Date[], TimeRefusal> {
  const times = typed
    .map(({ day, clock }) => instantOf(day, clock, center.timeZone))
    .toSorted((a, b) => a.getTime() - b.getTime())
  if (new Set(times.map((time) => time.getTime())).size < times.length) return refused('time_twice')
  const [obstacle] = times.flatMap((time) => whyNotAt(time, center, at, isSure) ?? [])
  return obstacle ? refused(obstacle) : ok(times)
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
