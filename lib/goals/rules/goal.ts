export const goalStates = ['active', 'reached', 'set_aside'] as const
export type GoalState = (typeof goalStates)[number]

export const stepDoers = ['client', 'together', 'case_manager', 'family'] as const
export type StepDoer = (typeof stepDoers)[number]

/** How far the client has come with a skill. The client learns it; staff never do it in their place. */
export const supports = ['shown', 'together', 'reminder', 'alone'] as const
export type Support = (typeof supports)[number]
