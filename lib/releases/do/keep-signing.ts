import type { Operation } from '#lib/database/operation.ts'
import { keepWords } from '#lib/forms/rows/kept-words.ts'
import { ok } from '#lib/kernel/result.ts'

/**
 * Keeps what a client has chosen so far, for their session alone. Returns the id that brings it back. Keeping it signs
 * nothing.
 */
export const keepSigning: Operation<
  'client',
  { values: Record<string, string[]>; next: string },
  { id: string },
  never
> = async (tx, viewer, wish) => ok({ id: await keepWords(tx, viewer, 'sign', { values: wish.values, problems: [] }) })
