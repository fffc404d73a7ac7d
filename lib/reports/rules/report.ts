/** What a family member tells the center. `case_management` asks for a case manager to be considered. */
export const reportKinds = ['concern', 'health_change', 'good_news', 'case_management'] as const
export type ReportKind = (typeof reportKinds)[number]

export const urgencies = ['urgent', 'soon', 'information'] as const
export type Urgency = (typeof urgencies)[number]

/** What everyone sees, whoever it is about: true for all, and silent about the person. */
export const reportStates = ['received', 'read', 'closed'] as const
export type ReportState = (typeof reportStates)[number]

/** May we say it came from you? `if_required`: only if the law or a court makes us. */
export const attributions = ['yes', 'if_required', 'no'] as const
export type Attribution = (typeof attributions)[number]

/** What the reporter saw, one answer a question. Every one may be left empty. */
export interface Observations {
  readonly sinceWhen: string
  readonly sleep: string
  readonly eating: string
  readonly medication: string
  readonly mood: string
  readonly behavior: string
  readonly wordsSaid: string
  readonly safetyNow: 'safe' | 'unsure' | 'not_safe' | ''
  readonly whoIsWithThem: string
  readonly whatHelps: string
}

/** Fixed sentences staff may send to anybody: they listen, and tell nothing (words in the `reports` area). */
export const neutralReplies = ['thank_you', 'tell_more', 'please_call'] as const
export type NeutralReply = (typeof neutralReplies)[number]
