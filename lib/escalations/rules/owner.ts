import type { StaffId } from '#lib/kernel/id.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'
import { searchedWords } from '#lib/people/rules/same-name.ts'
import { type Hands, presentFor } from '#lib/reports/rules/route.ts'

/** Who could own what a family asked of somebody else, in the order in which they are asked. */
export const owningRoles = ['supervisor', 'privacy_officer', 'administrator'] as const satisfies readonly StaffRole[]

export interface Colleague {
  readonly id: StaffId
  readonly name: string
  readonly roles: readonly StaffRole[]
}

export interface Around {
  /** Everybody here who holds one of these roles, whoever came first before the others. */
  readonly colleagues: readonly Colleague[]
  /** Who worked on the report before it was asked. */
  readonly worked: readonly StaffId[]
  /** Who does not meet whom the report is about. */
  readonly walled: ReadonlySet<StaffId>
  readonly coverOf: Hands['coverOf']
}

/** The colleagues whom it must not reach: who worked on the report, and whom its writer names. */
export function setAsideBy(aboutStaff: string, { colleagues, worked }: Around): StaffId[] {
  const said = new Set(searchedWords(aboutStaff).filter((word) => word.length > 2))
  const named = colleagues.filter(({ name }) => searchedWords(name).some((word) => said.has(word)))
  return [...new Set([...worked, ...named.map(({ id }) => id)])]
}

/**
 * Who owns it: a supervisor who is not set aside, or else a privacy officer, or else an administrator; whoever is here
 * before whoever is away. Where all of them are set aside, one of the last in that order owns it nevertheless, because
 * nobody's words may end in a drawer. Never somebody who does not meet the person; null only where nobody else is left.
 */
export function ownerOf(setAside: readonly StaffId[], { colleagues, walled, coverOf }: Around): StaffId | null {
  const inOrder = owningRoles
    .flatMap((role) => colleagues.filter(({ roles }) => roles.includes(role)))
    .map(({ id }) => id)
    .filter((id) => !walled.has(id))
  const free = inOrder.filter((id) => !setAside.includes(id))
  for (const id of free) {
    const here = presentFor(id, coverOf)
    if (here && free.includes(here)) return here
  }
  return free[0] ?? inOrder.at(-1) ?? null
}
