/** What somebody may look for near here. */
export const resourceKinds = ['clubhouse', 'benefits', 'housing', 'families', 'treatment', 'other'] as const
type ResourceKind = (typeof resourceKinds)[number]

/** A place or a line that the center names for its families. */
export interface LocalResource {
  readonly kind: ResourceKind
  readonly name: string
  readonly phone: string
  /** Where it is, when it is open, what it costs: in the center's own words. */
  readonly words: string
}
