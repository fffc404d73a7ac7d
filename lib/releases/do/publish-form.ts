import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { WasAt } from '#lib/kernel/as-shown.ts'
import { newId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { heldDraft } from '../rows/held-draft.ts'
import { areSameWords, whyNotPublished } from '../rules/own-words.ts'

type Refusal =
  | 'not_possible'
  | 'step_up'
  | 'changed_meanwhile'
  | 'nothing_new_to_publish'
  | 'words_in_one_language'
  | 'words_too_hard'

/**
 * An administrator publishes the draft they have on their page: from now on people sign the form with these words, and
 * what was signed keeps the words it was signed with. What the law wants is taken over from the form as it stands and
 * from the law of the place, never from the draft. Refused while a part is missing in one language or too hard to read.
 */
export const publishForm: Operation<'staff', { readonly wasAt: WasAt }, number, Refusal> = async (
  tx,
  viewer,
  { wasAt },
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('write_form_words')) return refused('not_possible')
  const held = await heldDraft(tx, staff, wasAt)
  if (!held.ok) return held
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const draft = held.value
  const versions = await tx.select().from(formVersion).orderBy(desc(formVersion.publishedAt))
  const [newest] = versions
  if (!newest || !draft || areSameWords(draft.ownWords, newest.ownWords)) return refused('nothing_new_to_publish')
  const why = whyNotPublished(draft.ownWords)
  if (why) return refused(why)
  const { timeZone, place } = await ownCenter(tx)
  const number = Math.max(0, ...versions.map((version) => version.number ?? 0)) + 1
  // A center may have one form with the statement on substance use and one without it: both say the same from now on.
  const kinds = versions.filter(
    ({ hasPart2Statement }, index) =>
      versions.findIndex((other) => other.hasPart2Statement === hasPart2Statement) === index,
  )
  for (const { hasPart2Statement, statements } of kinds) {
    const says = {
      statements: [...new Set([...rulePacks[place].requiredStatements, ...statements])],
      hasPart2Statement,
      ownWords: draft.ownWords,
    }
    await tx.insert(formVersion).values({
      ...says,
      centerId: staff.centerId,
      id: newId<'form-version'>(),
      label: `No. ${number} · ${dayOf(viewer.at, timeZone)}`,
      publishedAt: viewer.at,
      number,
      wordsHash: createHash('sha256').update(JSON.stringify(says)).digest('hex'),
      publishedBy: staff.id,
    })
  }
  return ok(number)
}
