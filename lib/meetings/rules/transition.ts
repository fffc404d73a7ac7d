import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { MeetingState } from './meeting.ts'

type MeetingEvent = 'client_agrees' | 'client_declines' | 'confirm' | 'reschedule' | 'cancel'

const ways: Readonly<Record<MeetingState, Partial<Record<MeetingEvent, MeetingState>>>> = {
  proposed: { client_agrees: 'invited', client_declines: 'declined', cancel: 'cancelled' },
  // The client can still say no after their yes. To everybody else the meeting is then cancelled.
  invited: { confirm: 'confirmed', reschedule: 'confirmed', client_declines: 'cancelled', cancel: 'cancelled' },
  confirmed: { confirm: 'confirmed', reschedule: 'confirmed', client_declines: 'cancelled', cancel: 'cancelled' },
  declined: {},
  cancelled: {},
}

/**
 * The state that follows an event, if the event is possible in this state. Nobody is invited before the client's yes.
 */
export function nextState(state: MeetingState, event: MeetingEvent): Result<MeetingState, 'not_possible'> {
  const to = ways[state][event]
  return to ? ok(to) : refused('not_possible')
}
