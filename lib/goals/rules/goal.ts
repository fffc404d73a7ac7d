import type { LifeArea } from '#lib/consent/topic.ts'

export const goalStates = ['active', 'reached', 'set_aside'] as const
export type GoalState = (typeof goalStates)[number]

export const stepDoers = ['client', 'together', 'case_manager', 'family'] as const
export type StepDoer = (typeof stepDoers)[number]

/** The ladder on which a skill passes to the client: never "done for". */
export const supports = ['shown', 'together', 'reminder', 'alone'] as const
export type Support = (typeof supports)[number]

/** Whether the client keeps every goal of this part of life to themselves; no, where there is none. */
export function isAllPrivate(goals: readonly { area: LifeArea; shared: boolean }[], area: LifeArea): boolean {
  const ofArea = goals.filter((each) => each.area === area)
  return ofArea.length > 0 && !ofArea.some((each) => each.shared)
}
