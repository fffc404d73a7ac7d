import type { LifeArea, Topic } from '#lib/consent/topic.ts'

/** One thing a release can open and a family member can see, as a story says it. */
export interface Scope {
  readonly topic: Topic
  readonly area?: LifeArea
  /** The name of one professional of the care team. */
  readonly professional?: string
  readonly onlyInCrisis?: true
}

/** Topics that open as a whole are said by their name. The others say how far they go. */
export type Said = Exclude<Topic, 'goals' | 'progress' | 'ways_to_help' | 'care_team'> | readonly Scope[]

const inAreas =
  (topic: 'goals' | 'progress' | 'ways_to_help') =>
  (...areas: LifeArea[]): readonly Scope[] =>
    areas.map((area) => ({ topic, area }))

export const goals = inAreas('goals')
export const progress = inAreas('progress')
export const waysToHelp = inAreas('ways_to_help')
/** Goals with everything that belongs to them. */
export const allOfGoals = (...areas: LifeArea[]): readonly Scope[] => [
  ...goals(...areas),
  ...progress(...areas),
  ...waysToHelp(...areas),
]
export const careTeam = (...names: string[]): readonly Scope[] =>
  names.map((professional) => ({ topic: 'care_team', professional }))
export const onlyInCrisis = (...said: Said[]): readonly Scope[] =>
  scopesOf(said).map((scope) => ({ ...scope, onlyInCrisis: true }))
/** A topic with its parts; no parts for a topic that opens as a whole. */
export const whole = (topic: Topic): readonly Scope[] => [{ topic }]
export const nothing: readonly Scope[] = []

export function scopesOf(said: readonly Said[]): readonly Scope[] {
  return said.flatMap((each): readonly Scope[] => (typeof each === 'string' ? [{ topic: each }] : each))
}

/** What a form ticks. Life areas are named once for goals, progress and ways to help together. */
export function ticked(scopes: readonly Scope[]) {
  const unique = <Value>(values: readonly (Value | undefined)[]) => [
    ...new Set(values.filter((each): each is Value => each !== undefined)),
  ]
  const topics = unique(scopes.map((scope) => scope.topic))
  const areas = unique(scopes.map((scope) => scope.area))
  const areasOf = (topic: Topic) => scopes.filter((scope) => scope.topic === topic && scope.area)
  if (topics.some((topic) => areasOf(topic).length > 0 && areasOf(topic).length < areas.length)) {
    throw new Error('a form ticks the same parts of life for goals, progress and ways to help')
  }
  return {
    topics,
    areas,
    professionals: unique(scopes.map((scope) => scope.professional)),
    onlyInCrisis: unique(scopes.map((scope) => (scope.onlyInCrisis ? scope.topic : undefined))),
  }
}
