/** What a member of staff is responsible for. One person can hold several roles. */
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

/**
 * Roles that work across the whole center; everyone else sees the clients they care for or cover. The database's rights
 * are printed from this list.
 */
export const centerWideRoles = ['duty_worker', 'supervisor', 'privacy_officer'] as const satisfies readonly StaffRole[]

export function isCenterWide(roles: readonly StaffRole[]): boolean {
  return holdsOneOf(roles, centerWideRoles)
}

/** Doctors and therapists. They declare crises, and requests for a case manager go to them. */
export const clinicianRoles = ['doctor', 'therapist'] as const satisfies readonly StaffRole[]

export function isClinician(roles: readonly StaffRole[]): boolean {
  return holdsOneOf(roles, clinicianRoles)
}

/** Roles in which a member of staff cares for one client. */
export const careRoles = ['case_manager', ...clinicianRoles] as const satisfies readonly StaffRole[]
export type CareRole = (typeof careRoles)[number]

function holdsOneOf(roles: readonly StaffRole[], wanted: readonly StaffRole[]): boolean {
  return roles.some((role) => wanted.includes(role))
}

/** How involved a family member wants to be: the second of the two dials. */
export const involvements = ['open', 'some', 'little', 'paused'] as const
export type Involvement = (typeof involvements)[number]
