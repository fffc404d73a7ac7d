import { hashOf } from '#lib/auth/secret.ts'
import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { findReceipt, writeReceipt } from '#lib/forms/rows/kept-words.ts'
import { forgetWords } from '#lib/forms/rows/unsent-words.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import type { RefusedRow } from '#lib/kernel/result.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { keysOf } from './again.ts'
import type { Given } from './given.ts'

interface Keyed<Wish, Outcome> {
  readonly name: string
  /** Whether another question comes, so that whoever goes back finds what they answered. */
  readonly isStep?: boolean
  readonly given: Given
  readonly wish: Wish
  readonly returnTo: (outcome: Outcome) => string
  /** What was wrong with the words, of an outcome that is kept nevertheless: a wrong code counts. */
  readonly wrong?: (outcome: Outcome) => ProblemKey | null
}

interface Refused<Refusal extends string> {
  readonly refusal: Refusal
  /** Everything that was wrong, where that was more than the one. */
  readonly rows?: readonly RefusedRow<Refusal>[]
}

const alreadyDone = Symbol('already done')

/**
 * Runs an operation once for each key of a form. The effects and the receipt are one transaction: a second sender with
 * the same key and words is rolled back and led to where the first one was led. Other words under the same key are no
 * second press: somebody went back and changed them, and is told that the first ones were sent.
 */
export async function runOnce<Of extends Audience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  { name, isStep, given, wish, returnTo, wrong }: Keyed<Wish, Outcome>,
  operation: Operation<Of, Wish, Outcome, Refusal>,
): Promise<{ returnTo: string } | Refused<Refusal | ProblemKey>> {
  const { key, fileHash } = given
  const wordsHash = hashOf(JSON.stringify(given.values) + (fileHash ?? ''))
  const earlier = async () => {
    const receipt = await asViewer(viewer, (tx) => findReceipt(tx, name, key))
    if (!receipt) return null
    return receipt.wordsHash === wordsHash ? { returnTo: receipt.returnTo } : ({ refusal: 'sent_before' } as const)
  }
  const before = await earlier()
  if (before) return before
  try {
    const done = await asViewer(viewer, async (tx) => {
      const result = await operation(tx, viewer, wish)
      if (!result.ok) throw { refused: result.refusal, rows: result.rows }
      const problem = wrong?.(result.value)
      if (problem) return { refusal: problem }
      const leads = returnTo(result.value)
      if (!(await writeReceipt(tx, viewer, { form: name, key, wordsHash, returnTo: leads }))) throw alreadyDone
      await forgetWords(tx, keysOf(given), { withSteps: !isStep })
      return { returnTo: leads }
    })
    const session = sessionInLog(viewer.session)
    if ('refusal' in done) log('info', 'form refused', { form: name, code: done.refusal, session })
    else log('info', 'form accepted', { form: name, session })
    return done
  } catch (thrown) {
    // Of two senders at once, the one that lost is answered like the one that won.
    const won = thrown === alreadyDone || isRefused<Refusal>(thrown) ? await earlier() : null
    if (won) return won
    if (isRefused<Refusal>(thrown)) {
      log('info', 'form refused', { form: name, code: thrown.refused, session: sessionInLog(viewer.session) })
      return { refusal: thrown.refused, rows: thrown.rows }
    }
    throw thrown
  }
}

function isRefused<Refusal extends string>(
  thrown: unknown,
): thrown is { refused: Refusal; rows?: Refused<Refusal>['rows'] } {
  return typeof thrown === 'object' && thrown !== null && 'refused' in thrown
}
