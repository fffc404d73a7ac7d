import { capacities } from '#lib/people/rules/capacities.ts'
import { extentOf, rolesIn } from '#lib/people/rules/in-capacity.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'

/** Who may take away a colleague's second factor that was lost. Nobody takes their own away like this. */
export function mayReset(roles: readonly StaffRole[]): boolean {
  return capacities
    .filter((capacity) => extentOf('reset_second_factor', capacity) === 'yes')
    .flatMap(rolesIn)
    .some((role) => roles.includes(role))
}

/** What the word is made from that a colleague is told when their second factor is taken away. */
export function wordOf(staff: string, set: string): string {
  return `reset ${staff} ${set}`
}
