import type { FileSaid } from '#drizzle/tables/centers.ts'
import type { CenterFile } from './center-file.ts'

/** What a file says of a center and its staff, to be compared with what it says the next time. */
export function sayingOf({ slug: _slug, form: _form, clients: _clients, staff, ...center }: CenterFile): FileSaid {
  return { center, staff: Object.fromEntries(staff.map(({ email, ...person }) => [email, person])) }
}

/**
 * What a file says otherwise than the last time. The rest may have been changed here since, by people who know better
 * than a file; what the file leaves out is left alone. All of it, where nobody knows what it said.
 */
export function saidAnew<Said extends object>(
  says: Said,
  before: Readonly<Record<string, unknown>> | undefined,
): Partial<Said> {
  const entries = Object.entries(says).filter(
    ([name, value]) => value !== undefined && !(before && isSame(value, before[name])),
  )
  return Object.fromEntries(entries) as Partial<Said>
}

/** Compared as JSON keeps it, whatever the order of its names. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
