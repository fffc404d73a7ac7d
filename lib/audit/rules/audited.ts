/** The pages that show clients to staff, by the name under which the audit keeps them. */
export const staffPages = [
  'today',
  'reports',
  'report',
  'clients',
  'client',
  'talk-card',
  'release',
  'paper-form',
  'meetings',
  'meeting',
  'new-meeting',
  'tasks',
  'audit',
] as const
export type StaffPage = (typeof staffPages)[number]

/** How the session was opened that read or acted. */
export type SignedInBy = 'code' | 'second_factor'
