/**
 * Every kind of thing a release can cover. The list is closed: a field without a topic cannot be shown to a family
 * member.
 */
export const topics = [
  'case_manager',
  'case_manager_contact',
  'goals',
  'progress',
  'ways_to_help',
  'meetings',
  'visits',
  'care_team',
  'health',
  'crisis',
  'substance_use',
] as const
export type Topic = (typeof topics)[number]

/** The life areas a goal can belong to. A release ticks the ones it covers. */
export const lifeAreas = [
  'benefits',
  'housing',
  'daily_activity',
  'work_and_learning',
  'money',
  'health_routine',
  'social_life',
  'getting_around',
  'safety',
] as const
export type LifeArea = (typeof lifeAreas)[number]

/**
 * What no release on Ajar can open (45 CFR 164.508(a)(2), 42 CFR 2.31(b)). A paper form that ticks one of these is
 * defective.
 */
export const forbiddenCategories = [
  'psychotherapy_notes',
  'substance_use_counseling_notes',
  'staff_assessments',
  'other_family_members',
  'confidential_reporters',
] as const
export type ForbiddenCategory = (typeof forbiddenCategories)[number]

/**
 * How far a topic reaches. `whole`: open or closed as one. `area`: open only in the life areas ticked on the release,
 * because it speaks of a goal. `professional`: open only for the professionals who are ticked.
 */
export const reachOf = {
  case_manager: 'whole',
  case_manager_contact: 'whole',
  goals: 'area',
  progress: 'area',
  ways_to_help: 'area',
  meetings: 'whole',
  visits: 'whole',
  care_team: 'professional',
  health: 'whole',
  crisis: 'whole',
  substance_use: 'whole',
} as const satisfies Readonly<Record<Topic, 'whole' | 'area' | 'professional'>>
export type ReachOf = typeof reachOf

export function hasAreas(topic: Topic): boolean {
  return reachOf[topic] === 'area'
}

export function hasProfessionals(topic: Topic): boolean {
  return reachOf[topic] === 'professional'
}
