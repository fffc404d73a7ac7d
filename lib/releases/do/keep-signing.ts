import { ownClient } from '#lib/clients/rows/own-client.ts'
import { isSamePerson } from '#lib/consent/named-person.ts'
import type { Operation } from '#lib/database/operation.ts'
import { keepWords } from '#lib/forms/rows/kept-words.ts'
import { keepUnsentWords } from '#lib/forms/rows/unsent-words.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { signingLimits } from '../rows/signing-limits.ts'
import type { SigningChoices } from '../rules/release-wish.ts'
import { type SigningStep, type StepProblem, whyNotHere } from '../rules/signing-step.ts'

/** The page on which a client signs, step by step. */
const page = '/client/sharing/new'

interface Wish {
  readonly values: Record<string, string[]>
  readonly step: SigningStep
  readonly next: SigningStep
  /** What was chosen at this step, as it is read. */
  readonly chosen: Partial<SigningChoices & { signedName: string }>
}

/**
 * Keeps what a client has chosen so far, for them alone. Returns the id that brings it back; it is unsent as well, so
 * that whoever comes back another way goes on at the next step. Keeping it signs nothing. What could never be signed is
 * refused at its own step.
 */
export const keepSigning: Operation<
  'client',
  Wish,
  { id: string },
  'not_yours' | 'name_differs' | StepProblem
> = async (tx, viewer, { values, step, next, chosen }) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  if (chosen.signedName !== undefined && !isSamePerson(chosen.signedName, client.name)) return refused('name_differs')
  const obstacle = whyNotHere(step, chosen, await signingLimits(tx, viewer.at))
  if (obstacle) return refused(obstacle)
  const id = await keepWords(tx, viewer, 'sign', { values, problems: [] })
  const unsent = { key: id, shownWith: null, page, form: 'sign', part: '', isOfSession: false }
  await keepUnsentWords(tx, { ...unsent, values: { ...values, at: [next] } }, true)
  return ok({ id })
}
