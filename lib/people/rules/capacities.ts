/** In what capacity somebody on staff acts. Covering is no role of theirs: it follows from a colleague being away. */
export const capacities = [
  'duty worker',
  'case manager',
  'covering',
  'clinician',
  'supervisor',
  'privacy officer',
  'administrator',
  'family guide',
] as const
export type Capacity = (typeof capacities)[number]
