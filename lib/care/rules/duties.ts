import { isClinician, type StaffRole } from '#lib/people/rules/roles.ts'

type Roles = readonly StaffRole[]

/** Only a supervisor gives a client a case manager, or ends that there is one. */
export function mayAssign(roles: Roles): boolean {
  return roles.includes('supervisor')
}

export function mayBeCaseManager(roles: Roles): boolean {
  return roles.includes('case_manager')
}

/** Only a clinician declares a crisis or ends one, since what is shared only then opens and closes with it. */
export function mayDeclareCrisis(roles: Roles): boolean {
  return isClinician(roles)
}
