/** How letters of one kind leave. */
export const rhythms = ['at_once', 'daily', 'never'] as const
export type Rhythm = (typeof rhythms)[number]

/** How something reaches somebody. */
export type Channel = 'email' | 'text'

/** What a family member is told of by letter, and what a client is: each kind has a rhythm of its own. */
export const familyNotices = ['answers', 'messages', 'beat', 'meetings'] as const
export const clientNotices = ['waiting', 'reminders'] as const
export const notices = [...familyNotices, ...clientNotices] as const
export type Notice = (typeof notices)[number]

/** What somebody chose, by kind. What they did not speak of leaves at once. */
export type RhythmOf = Readonly<Partial<Record<Notice, Rhythm>>>
