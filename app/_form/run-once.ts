import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { findReceipt, writeReceipt } from '#lib/forms/rows/kept-words.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'

interface Keyed<Wish, Outcome> {
  readonly name: string
  readonly key: string
  readonly wish: Wish
  readonly returnTo: (outcome: Outcome) => string
}

const alreadyDone = Symbol('already done')

/**
 * Runs an operation once for each key of a form. The effects and the receipt are one transaction: a second sender with
 * the same key is rolled back and led to where the first one was led.
 */
export async function runOnce<Of extends Audience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  { name, key, wish, returnTo }: Keyed<Wish, Outcome>,
  operation: Operation<Of, Wish, Outcome, Refusal>,
): Promise<{ returnTo: string } | { refusal: Refusal }> {
  const earlier = () => asViewer(viewer, (tx) => findReceipt(tx, name, key))
  const before = await earlier()
  if (before !== null) return { returnTo: before }
  try {
    const done = await asViewer(viewer, async (tx) => {
      const result = await operation(tx, viewer, wish)
      if (!result.ok) throw { refused: result.refusal }
      const leads = returnTo(result.value)
      if (!(await writeReceipt(tx, viewer, { form: name, key, returnTo: leads }))) throw alreadyDone
      return { returnTo: leads }
    })
    log('info', 'form accepted', { form: name, session: sessionInLog(viewer.session) })
    return done
  } catch (thrown) {
    // Of two senders at once, the one that lost is answered like the one that won.
    const won = thrown === alreadyDone || isRefused<Refusal>(thrown) ? await earlier() : null
    if (won !== null) return { returnTo: won }
    if (isRefused<Refusal>(thrown)) {
      log('info', 'form refused', { form: name, code: thrown.refused, session: sessionInLog(viewer.session) })
      return { refusal: thrown.refused }
    }
    throw thrown
  }
}

function isRefused<Refusal extends string>(thrown: unknown): thrown is { refused: Refusal } {
  return typeof thrown === 'object' && thrown !== null && 'refused' in thrown
}
