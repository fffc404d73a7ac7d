import { type Capacity, capacities } from './capacities.ts'
import type { Extent } from './right.ts'
import { rights, type StaffFunction } from './rights.ts'
import { clinicianRoles, type StaffRole } from './roles.ts'

/** For which clients somebody does this in a capacity. */
export function extentOf(wanted: StaffFunction, capacity: Capacity): Extent {
  return rights[wanted].who[capacities.indexOf(capacity)]!
}

/** The roles that are held in a capacity; none for covering. */
export function rolesIn(capacity: Capacity): readonly StaffRole[] {
  if (capacity === 'covering') return []
  return capacity === 'clinician' ? clinicianRoles : [capacity.replace(' ', '_') as StaffRole]
}
