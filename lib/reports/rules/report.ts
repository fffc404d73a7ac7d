/**
 * What a family member tells the center. `case_management` asks for a case manager to be considered, `joint_meeting`
 * for a meeting with the client and the case manager.
 */
export const reportKinds = ['concern', 'health_change', 'good_news', 'case_management', 'joint_meeting'] as const
export type ReportKind = (typeof reportKinds)[number]

export const urgencies = ['urgent', 'soon', 'information'] as const
export type Urgency = (typeof urgencies)[number]

export const isLower = (urgency: Urgency, than: Urgency) => urgencies.indexOf(urgency) > urgencies.indexOf(than)

/** What every writer sees of their report, whoever it is about: true of all reports, and silent about the person. */
export const reportStates = ['received', 'read', 'closed'] as const
export type ReportState = (typeof reportStates)[number]

/** The states in which a report still waits for somebody. */
export const openStates = ['received', 'read'] as const satisfies readonly ReportState[]

/** Whether there is something in a report that nobody on staff has marked as read: all of it, or words added later. */
export const isUnread = (report: { readonly state: ReportState; readonly addedAt: Date | string | null }) =>
  report.state === 'received' || report.addedAt !== null

/** How many people a report may name beside the first. */
export const peopleMax = 5

/** How many unread reports stand on one page to be read at a sitting. */
export const unreadAtOnce = 10

/** The newest words of a writer that nobody on staff has read, as a page names them: their instant, or nothing. */
export const newestOf = ({ addedAt }: { readonly addedAt: Date | null }) => addedAt?.toISOString() ?? ''

/** Whether we may say who told us; `if_required` means only if the law or a court makes us. */
export const attributions = ['yes', 'if_required', 'no'] as const
export type Attribution = (typeof attributions)[number]

/**
 * What a reporter can say they noticed, in the order they are asked: in one line, or in a few sentences. Every answer
 * may stay empty.
 */
export const observations = {
  sinceWhen: 'line',
  sleep: 'sentences',
  eating: 'sentences',
  medication: 'sentences',
  mood: 'sentences',
  behavior: 'sentences',
  wordsSaid: 'sentences',
  whatHelps: 'sentences',
  whoIsWithThem: 'line',
} as const
export type Observation = keyof typeof observations
/** What makes a worry a change in health. */
export const healthObservations = ['sleep', 'eating', 'medication', 'mood'] as const satisfies readonly Observation[]
export const observationNames = Object.keys(observations) as readonly Observation[]

/** Whether the person is safe at this moment, as far as the reporter can tell. */
export const safeties = ['safe', 'unsure', 'not_safe'] as const
export type Safety = (typeof safeties)[number]

export type Observations = { readonly [Name in Observation]: string } & { readonly safetyNow: Safety | '' }

/** Fixed sentences that staff may send to anybody: they show that we listen, and tell nothing about anyone. */
export const neutralReplies = ['thank_you', 'tell_more', 'please_call', 'always_tell', 'tried_to_call'] as const
export type NeutralReply = (typeof neutralReplies)[number]
