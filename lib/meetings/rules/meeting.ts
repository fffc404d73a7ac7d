/**
 * A meeting is `proposed` to the client, who declines it or agrees. Then the family is `invited`, and once a time is
 * settled it is `confirmed`. It can be cancelled at any point.
 */
export const meetingStates = ['proposed', 'declined', 'invited', 'confirmed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** The states in which family members hold invitations that can be withdrawn. */
export const heldStates = ['invited', 'confirmed'] as const satisfies readonly MeetingState[]

/** The states in which a meeting may still take place, or took place. */
export const openMeetingStates = ['proposed', ...heldStates] as const satisfies readonly MeetingState[]

/**
 * For whom a meeting waits: the client's yes, somebody of the family, or staff: they set the time, choose `guests`
 * where nobody is invited any more, or propose other times once all that were offered are `lapsed`.
 */
export type WaitsFor = 'client' | 'family' | 'staff' | 'guests' | 'lapsed'
export const timeAnswers = ['yes', 'if_needed', 'no'] as const
export type TimeAnswer = (typeof timeAnswers)[number]

/** A joint meeting lasts between ten minutes and four hours. */
export const meetingMinutes = { least: 10, most: 240 }

export const meetingPlaces = ['home', 'office', 'community', 'video', 'phone'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

/** How long after a meeting the next one is proposed: so many weeks, or so many months. */
export const nextSpans = ['1w', '2w', '3w', '4w', '6w', '1m', '2m', '3m', '6m'] as const
export type NextSpan = (typeof nextSpans)[number]
