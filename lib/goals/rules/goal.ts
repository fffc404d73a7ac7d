import type { LifeArea } from '#lib/consent/topic.ts'

export const goalStates = ['active', 'reached', 'set_aside'] as const
export type GoalState = (typeof goalStates)[number]

export const stepDoers = ['client', 'together', 'case_manager', 'family'] as const
export type StepDoer = (typeof stepDoers)[number]

/** How far the client has come with a skill. Nothing is ever done for them. */
export const supports = ['shown', 'together', 'reminder', 'alone'] as const
export type Support = (typeof supports)[number]

/** Whether the client has goals in this part of life and keeps every one of them private. */
export function isAllPrivate(goals: readonly { area: LifeArea; shared: boolean }[], area: LifeArea): boolean {
  const ofArea = goals.filter((each) => each.area === area)
  return ofArea.length > 0 && !ofArea.some((each) => each.shared)
}
