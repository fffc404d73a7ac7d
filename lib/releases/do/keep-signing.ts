import type { Operation } from '#lib/database/operation.ts'
import { keepWords } from '#lib/forms/rows/kept-words.ts'
import { keepUnsentWords } from '#lib/forms/rows/unsent-words.ts'
import { ok } from '#lib/kernel/result.ts'

/** The page on which a client signs, step by step. */
const page = '/client/sharing/new'

/**
 * Keeps what a client has chosen so far, for them alone. Returns the id that brings it back; it is unsent as well, so
 * that whoever comes back another way goes on at the next step. Keeping it signs nothing.
 */
export const keepSigning: Operation<
  'client',
  { values: Record<string, string[]>; next: string },
  { id: string },
  never
> = async (tx, viewer, { values, next }) => {
  const id = await keepWords(tx, viewer, 'sign', { values, problems: [] })
  const unsent = { key: id, shownWith: null, page, form: 'sign', part: '', isOfSession: false }
  await keepUnsentWords(tx, { ...unsent, values: { ...values, at: [next] } }, true)
  return ok({ id })
}
