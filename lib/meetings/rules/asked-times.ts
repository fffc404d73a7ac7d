import type { MeetingState, TimeAnswer } from './meeting.ts'

/**
 * The times of a meeting that a family member is asked about: every one that was offered or, once it is settled, the
 * one it was settled on or moved to, as long as they have not answered for that one.
 */
export function askedTimes<Time extends { readonly id: string; readonly answer: TimeAnswer | null }>(meeting: {
  readonly state: MeetingState
  readonly confirmedTimeId: string | null
  readonly times: readonly Time[]
}): readonly Time[] {
  const { state, confirmedTimeId, times } = meeting
  if (state === 'invited') return times
  return state === 'confirmed' ? times.filter(({ id, answer }) => id === confirmedTimeId && answer === null) : []
}
