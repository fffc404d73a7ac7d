import { isClinician, type StaffRole } from '#lib/people/rules/roles.ts'

type Roles = readonly StaffRole[]

/** Only a supervisor decides who a client's case manager is. */
export function mayAssign(roles: Roles): boolean {
  return roles.includes('supervisor')
}

export function mayBeCaseManager(roles: Roles): boolean {
  return roles.includes('case_manager')
}

/** Only a clinician declares or ends a crisis, because some topics are open only during one. */
export function mayDeclareCrisis(roles: Roles): boolean {
  return isClinician(roles)
}
