import type { MeetingState, TimeAnswer } from './meeting.ts'
import { isAhead } from './time.ts'

interface AskedOf<Time> {
  readonly state: MeetingState
  readonly confirmedTimeId: string | null
  readonly times: readonly Time[]
}
interface OfferedTime {
  readonly id: string
  readonly startsAt: Date | string
  readonly answer: TimeAnswer | null
}

/**
 * The times of a meeting that a family member can answer for at an instant: every one that was offered or, once it is
 * settled, the one it was settled on or moved to. What is past is not asked about. An answer can be changed until then:
 * somebody who said yes may find that they cannot come after all.
 */
export function askedTimes<Time extends OfferedTime>(meeting: AskedOf<Time>, at: Date): readonly Time[] {
  const { state, confirmedTimeId, times } = meeting
  const ahead = times.filter(({ startsAt }) => isAhead(new Date(startsAt), at))
  if (state === 'invited') return ahead
  return state === 'confirmed' ? ahead.filter(({ id }) => id === confirmedTimeId) : []
}

/**
 * The times of a meeting without those that stand there twice because they were set again. Of these it is the one that
 * is settled, wherever one of them is: the others were asked about before.
 */
export function onceEach<Time extends { readonly id: string; readonly startsAt: Date }>(
  times: readonly Time[],
  settled: string | null,
): readonly Time[] {
  const kept = new Map<number, Time>()
  for (const time of times)
    if (time.id === settled || !kept.has(time.startsAt.getTime())) kept.set(time.startsAt.getTime(), time)
  return [...kept.values()]
}

export type OwnState = 'waits' | 'answered' | 'comes' | 'cannot' | 'set' | 'cancelled' | 'over'

/**
 * How a meeting stands for one family member: it waits for their own answer and for nobody else's. `cancelled` says
 * that it does not take place for them, and no times are known of it, whatever it does for others. `set` says that a
 * settled time is past, `over` that none was settled while one of them was still to come.
 */
export function ownState<Time extends OfferedTime>(
  meeting: AskedOf<Time> | { readonly state: 'cancelled' },
  at: Date,
): OwnState {
  if (!('times' in meeting) || meeting.state === 'cancelled' || meeting.state === 'declined') return 'cancelled'
  const asked = askedTimes(meeting, at)
  if (asked.some(({ answer }) => answer === null)) return 'waits'
  if (meeting.state !== 'confirmed') return asked.length > 0 ? 'answered' : 'over'
  const [settled] = asked
  if (!settled) return 'set'
  return settled.answer === 'no' ? 'cannot' : 'comes'
}
