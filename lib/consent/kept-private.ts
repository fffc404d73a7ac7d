import type { LifeArea } from './topic.ts'

/** What decides about a goal's privacy: its life area, and whether the client shares it. */
export interface GoalPrivacy {
  readonly area: LifeArea
  readonly shared: boolean
}

/** Whether the client has goals in this life area and keeps every one of them private. */
export function isAllPrivate(goals: readonly GoalPrivacy[], area: LifeArea): boolean {
  const ofArea = goals.filter((goal) => goal.area === area)
  return ofArea.length > 0 && !ofArea.some((goal) => goal.shared)
}
