import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'

/**
 * Runs an operation as somebody, as a form does: in one transaction, which is rolled back when the operation refuses.
 */
export async function operate<Of extends Audience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  operation: Operation<Of, Wish, Outcome, Refusal>,
  wish: Wish,
): Promise<Result<Outcome, Refusal>> {
  let result: Result<Outcome, Refusal> | undefined
  const undone = new Error('refused')
  await asViewer(viewer, async (tx) => {
    result = await operation(tx, viewer, wish)
    if (!result.ok) throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return result!
}
