import type { LifeArea } from './topic.ts'

/** A goal, as far as its privacy goes: in which part of life, and whether the client shares it. */
export interface GoalPrivacy {
  readonly area: LifeArea
  readonly shared: boolean
}

/** Whether the client has goals in this part of life and keeps every one of them private. */
export function isAllPrivate(goals: readonly GoalPrivacy[], area: LifeArea): boolean {
  const ofArea = goals.filter((goal) => goal.area === area)
  return ofArea.length > 0 && !ofArea.some((goal) => goal.shared)
}
