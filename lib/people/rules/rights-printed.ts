import { type Capacity, capacities } from './capacities.ts'
import { extentOf, rolesIn } from './in-capacity.ts'
import type { Extent } from './right.ts'
import { rights, type StaffFunction, staffFunctions } from './rights.ts'
import type { StaffRole } from './roles.ts'

/** One function as SQL asks it: by the roles that somebody holds. */
interface RightByRole {
  readonly of: StaffFunction
  /** Whoever holds one of these does it for every client. */
  readonly across: readonly StaffRole[]
  /** Whoever cares for a client in one of these does it for that client. */
  readonly own: readonly StaffRole[]
  /** Whoever holds one of these does it for a client they cover. */
  readonly covering: readonly StaffRole[]
  /** Whoever holds one of these never does it, whatever else they are. */
  readonly denied: readonly StaffRole[]
}

export function rightsByRole(): RightByRole[] {
  return staffFunctions.map((of) => ({
    of,
    across: rolesWith(of, 'yes'),
    own: rolesWith(of, 'own'),
    covering: extentOf(of, 'covering') === 'covered' ? whoMayCover() : [],
    // A family guide may be called by anybody about anybody because they can read no client at all.
    denied: extentOf(of, 'family guide') === 'no' ? rolesIn('family guide') : [],
  }))
}

/** Whether somebody in these roles can cover for a colleague. */
export function mayCover(roles: readonly StaffRole[]): boolean {
  return (
    roles.some((role) => whoMayCover().includes(role)) && !roles.some((role) => rolesIn('family guide').includes(role))
  )
}

/** A cover lends no client to somebody who may find none in any role of their own. */
function whoMayCover(): StaffRole[] {
  return [...rolesWith('find_client', 'yes'), ...rolesWith('find_client', 'own')]
}

function rolesWith(of: StaffFunction, extent: Extent): StaffRole[] {
  return capacities.flatMap((capacity) => (extentOf(of, capacity) === extent ? rolesIn(capacity) : []))
}

/** The table as `lib/RIGHTS.md` prints it. */
export function rightsInWords(): string {
  const cell = (of: StaffFunction) => (capacity: Capacity) => said[extentOf(of, capacity)]
  const lines = staffFunctions.map((of) => [rights[of].does, ...capacities.map(cell(of))])
  const rows = [['', ...capacities], ['---', ...capacities.map(() => '---')], ...lines]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const said: Readonly<Record<Extent, string>> = { yes: 'yes', own: 'own', covered: 'covered', no: '–' }
