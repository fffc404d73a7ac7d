import type { Result } from '#lib/kernel/result.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import type { Tx } from './as-viewer.ts'

/**
 * One thing somebody can do, inside the transaction it is given. The type of its viewer says who may do it: an
 * operation for clients cannot be given to a form of the family's.
 */
export type Operation<Of extends Audience, Wish, Outcome, Refusal extends string> = (
  tx: Tx,
  viewer: Viewer<Of>,
  wish: Wish,
) => Promise<Result<Outcome, Refusal>>
