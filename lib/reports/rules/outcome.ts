/**
 * What came of a report, as staff say when they close it. Staff's alone: its writer sees that it is closed, as always.
 */
export const outcomes = [
  'talked_with_client',
  'visit_made',
  'called_writer',
  'passed_to_clinician',
  'emergency_called',
  'no_action_needed',
  'nobody_reached',
] as const
export type Outcome = (typeof outcomes)[number]
