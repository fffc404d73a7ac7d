/** By when a center answers: in hours while it is open, or in business days. */
export interface ResponseStandards {
  readonly urgentHours: number
  readonly soonDays: number
  readonly informationDays: number
  /** What a writer asks of somebody else. */
  readonly escalationDays: number
}

/** Of every center that says nothing else. */
export const usualStandards: ResponseStandards = { urgentHours: 1, soonDays: 1, informationDays: 3, escalationDays: 1 }

/** The longest that a center may promise: what is put off for longer is no promise. */
export const longestStandards: ResponseStandards = {
  urgentHours: 4,
  soonDays: 3,
  informationDays: 10,
  escalationDays: 5,
}

export const standardNames = Object.keys(usualStandards) as readonly (keyof ResponseStandards)[]

/** The same numbers, for the sentences that mention them. */
export function numbersOf({ urgentHours, soonDays, informationDays }: ResponseStandards) {
  return { hours: urgentHours, soonDays, days: informationDays }
}
