import type { MeetingState } from '#lib/meetings/rules/meeting.ts'

/** Who may have a calendar address: each sees meetings of their own there, and nothing but times. */
export type FeedAudience = 'family' | 'client' | 'staff'

/** The states in which a meeting stands in a calendar. */
export const standingStates = ['proposed', 'invited', 'confirmed'] as const satisfies readonly MeetingState[]
