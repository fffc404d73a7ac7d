import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { refused } from '#lib/kernel/result.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import { type SigningChoices, signingWish } from '../rows/signing-wish.ts'
import { composeRelease, type WrittenRelease, writeRelease } from '../rows/write-release.ts'

type Refusal = 'not_yours' | 'name_differs' | 'form_changed' | 'form_defective' | 'paper_only'

/**
 * A client signs: their typed name, their agreement to sign electronically, and the very words they were shown, bound to
 * the signature by their hash (15 U.S.C. 7001; UETA 7 to 9). Anything that would leave a defect is refused.
 */
export const signRelease: Operation<
  'client',
  SigningChoices & { signedName: string; hash: string; shownIn: Language },
  WrittenRelease,
  Refusal
> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  if (plainName(wish.signedName) !== plainName(client.name)) return refused('name_differs')
  const chosen = await signingWish(tx, viewer, client, wish)
  if (!chosen) return refused('not_yours')
  const toWrite = { ...chosen, signedName: wish.signedName }
  const composed = await composeRelease(tx, toWrite, wish.shownIn)
  if (composed?.hash !== wish.hash) return refused('form_changed')
  const written = await writeRelease(tx, viewer, toWrite, wish.shownIn)
  if (!written.ok) return refused('not_yours')
  const needsPaper = written.value.defects.some(
    (defect) => defect === 'missing_witness' || defect === 'missing_staff_signature',
  )
  if (written.value.defects.length > 0) return refused(needsPaper ? 'paper_only' : 'form_defective')
  return written
}
