import { formDraft } from '#drizzle/tables/form-versions.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { WasAt } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { heldDraft } from '../rows/held-draft.ts'
import { type OwnWords, tidyWords } from '../rules/own-words.ts'

interface Wish {
  readonly ownWords: OwnWords
  readonly wasAt: WasAt
}
type Refusal = 'not_possible' | 'changed_meanwhile'

/**
 * An administrator writes what the next version of the form says in the center's own words. Nobody signs a draft. Who
 * comes second with an old page is refused, and reads what the other wrote.
 */
export const draftForm: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, { ownWords, wasAt }) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('write_form_words')) return refused('not_possible')
  const held = await heldDraft(tx, staff, wasAt)
  if (!held.ok) return held
  const said = { ownWords: tidyWords(ownWords), changedAt: viewer.at, changedBy: staff.id }
  await tx
    .insert(formDraft)
    .values({ centerId: staff.centerId, ...said })
    .onConflictDoUpdate({ target: formDraft.centerId, set: said })
  return ok(null)
}
