export const careRoles = ['case_manager', 'doctor', 'therapist'] as const
export type CareRole = (typeof careRoles)[number]

export const goalStates = ['active', 'reached', 'set_aside'] as const
export type GoalState = (typeof goalStates)[number]

export const stepDoers = ['client', 'together', 'case_manager', 'family'] as const
export type StepDoer = (typeof stepDoers)[number]

/** The ladder on which a skill passes to the client: never "done for". */
export const supports = ['shown', 'together', 'reminder', 'alone'] as const
export type Support = (typeof supports)[number]
