/** proposed → client_agreed (family invited) → confirmed; or declined by the client; cancelled from anywhere. */
export const meetingStates = ['proposed', 'declined', 'invited', 'confirmed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const timeAnswers = ['yes', 'if_needed', 'no'] as const
export type TimeAnswer = (typeof timeAnswers)[number]

export const meetingPlaces = ['home', 'office', 'community', 'video', 'phone'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]
