import { NoCenter } from '#lib/people/rows/own-center.ts'

/** Thrown by a page read or a view that has nothing to show. Not there, not yours and not shared are one answer. */
class NotFound extends Error {}

/** Thrown to lead somewhere else before anything is shown. */
export class SeeOther extends Error {
  readonly returnTo: string
  readonly unlessTyped: boolean
  constructor(returnTo: string, unlessTyped: boolean) {
    super('see other')
    this.returnTo = returnTo
    this.unlessTyped = unlessTyped
  }
}

export function notFound(): never {
  throw new NotFound()
}

/**
 * Leads to another page of this portal; with `unlessTyped` only somebody who left no words here and sent none that were
 * refused, since the page of what is not there gives them back and says so.
 */
export function seeOther(returnTo: string, { unlessTyped } = { unlessTyped: false }): never {
  throw new SeeOther(returnTo, unlessTyped)
}

/** Whether there is nothing to show: no such page, nothing of this viewer's, no center under this host. */
export function isNotThere(error: unknown): boolean {
  return error instanceof NotFound || error instanceof NoCenter
}
