/** What a member of staff answers for; one person can hold several. */
export const staffRoles = [
  'case_manager',
  'doctor',
  'therapist',
  'duty_worker',
  'supervisor',
  'privacy_officer',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Roles that work across the whole center; everyone else sees the clients they care for or cover. */
export const centerWideRoles = ['duty_worker', 'supervisor', 'privacy_officer'] as const satisfies readonly StaffRole[]

/** How involved a family member wants to be: the second of the two dials. */
export const involvements = ['open', 'some', 'little', 'paused'] as const
export type Involvement = (typeof involvements)[number]
