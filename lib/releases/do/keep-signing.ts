import type { Operation } from '#lib/database/operation.ts'
import { keepWords } from '#lib/forms/rows/kept-words.ts'
import { ok } from '#lib/kernel/result.ts'

/** Keeps the answers so far beside the client's session, and brings back the id that shows them again. */
export const keepSigning: Operation<
  'client',
  { values: Record<string, string[]>; next: string },
  { id: string },
  never
> = async (tx, viewer, wish) => ok({ id: await keepWords(tx, viewer, 'sign', { values: wish.values, problems: [] }) })
