/** What a member of staff is responsible for. One person can hold several roles. */
export const staffRoles = [
  'case_manager',
  'doctor',
  'therapist',
  'duty_worker',
  'supervisor',
  'privacy_officer',
  'administrator',
  'family_guide',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Doctors and therapists. They declare crises, and requests for a case manager go to them. */
export const clinicianRoles = ['doctor', 'therapist'] as const satisfies readonly StaffRole[]

/** Roles in which a member of staff cares for one client. */
export const careRoles = ['case_manager', ...clinicianRoles] as const satisfies readonly StaffRole[]
export type CareRole = (typeof careRoles)[number]

/** Of what a family member wants to hear: the second of the two dials. Of nothing until a day they name. */
export const involvements = ['all', 'goals', 'meetings', 'emergencies', 'nothing'] as const
export type Involvement = (typeof involvements)[number]
