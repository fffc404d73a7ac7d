import type { ClientId } from '#lib/kernel/id.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'

/** What a page read and the clients it is about: every client of whom it shows anything, even a name. */
export interface Showing<Found> {
  readonly clients: readonly ClientId[]
  readonly found: Found
}

/** Says which clients a page shows. A list without any, like a search that found nobody, is kept as well. */
export function showing<Found>(clients: readonly (ClientId | null)[], found: Found): Showing<Found> {
  return { clients: [...new Set(clients.filter((id) => id !== null))], found }
}

/**
 * What a page for staff found, once the audit has its row; `found` is null when there was nothing to show. A page for
 * staff takes nothing else, so that none can be read without being kept. Made by `readAsStaff`, and by `aboutNobody`.
 */
export class Kept<Found> {
  readonly #isKept = true
  readonly found: Found | null
  /** What its reader may do at all, for the menu. */
  readonly does: ReadonlyMap<StaffFunction, unknown> | null

  constructor(found: Found | null, does: Kept<Found>['does'] = null) {
    this.found = found
    this.does = does
  }

  static is(read: unknown): read is Kept<unknown> {
    return typeof read === 'object' && read !== null && #isKept in read && read.#isKept
  }
}

/** For a page that shows no client at all, like one's own second factor: it leaves no row. */
export function aboutNobody<Given extends readonly unknown[], Found>(
  see: (...given: Given) => Promise<Found | null>,
): (...given: Given) => Promise<Kept<Found> | null> {
  return async (...given) => {
    const found = await see(...given)
    return found === null ? null : new Kept(found, doesOf(found))
  }
}

/** What the reader of a page may do at all, where the page says who that is. */
function doesOf(found: unknown): Kept<unknown>['does'] {
  const { staff } = found as { staff?: { does?: unknown } }
  return staff?.does instanceof Map ? staff.does : null
}

/** What a page read finds for its view. */
export type FoundBy<See extends (...given: never[]) => Promise<Kept<unknown> | null>> = NonNullable<
  NonNullable<Awaited<ReturnType<See>>>['found']
>
