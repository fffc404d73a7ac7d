import { ownClient } from '#lib/clients/rows/own-client.ts'
import { isSamePerson } from '#lib/consent/named-person.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { refused } from '#lib/kernel/result.ts'
import { composeRelease } from '../rows/compose-release.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { signingLimits } from '../rows/signing-limits.ts'
import { signingWish } from '../rows/signing-wish.ts'
import { writeRelease } from '../rows/write-release.ts'
import { whyNotSigned } from '../rules/recording.ts'
import type { SigningChoices, WrittenRelease } from '../rules/release-wish.ts'
import { sharingMark } from '../rules/sharing-mark.ts'
import { whyNotWitness } from '../rules/signing-step.ts'

interface Wish extends SigningChoices {
  readonly signedName: string
  /** The hash of the words the client was shown, in the language they were shown in. */
  readonly hash: string
  readonly shownIn: Language
  /** How things stood with the person when the form for them was begun. */
  readonly sharingMark?: string
  /** Who saw the client sign, and said so, where the law wants somebody to. */
  readonly witnessName?: string
}
type Refusal =
  | 'not_yours'
  | 'name_differs'
  | 'sharing_changed'
  | 'form_changed'
  | 'form_defective'
  | 'name_witness'
  | 'witness_is_other'

/**
 * A client signs: their typed name, their agreement to sign electronically, and the very words they were shown, bound
 * to the signature by their hash (15 U.S.C. 7001; UETA 7 to 9). Anything that would leave a defect is refused, and so
 * is a form that was begun before the client took something back from that person, or signed another for them. Where
 * the law wants a witness, nothing is signed before one said that they saw it; where it wants staff to sign too, the
 * form opens nothing until they did.
 */
export const signRelease: Operation<'client', Wish, WrittenRelease, Refusal> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  if (!isSamePerson(wish.signedName, client.name)) return refused('name_differs')
  const chosen = await signingWish(tx, viewer, client, wish)
  if (!chosen) return refused('not_yours')
  const own = wish.link ? await ownSharing(tx, viewer, wish.link, { held: true }) : null
  if (own && wish.sharingMark !== sharingMark(own.known.releases, own.pair)) return refused('sharing_changed')
  const { needsWitness } = await signingLimits(tx, viewer.at)
  const named = { clientName: client.name, recipientName: chosen.recipientName }
  const witnessName = needsWitness ? (wish.witnessName ?? '') : ''
  const obstacle = needsWitness ? whyNotWitness(witnessName, named) : null
  if (obstacle) return refused(obstacle)
  const toWrite = { ...chosen, signedName: wish.signedName, witnessName }
  const composed = await composeRelease(tx, toWrite, wish.shownIn)
  if (composed?.hash !== wish.hash) return refused('form_changed')
  const written = await writeRelease(tx, viewer, toWrite, wish.shownIn)
  if (!written.ok) return refused('not_yours')
  const why = whyNotSigned(written.value.defects)
  return why ? refused(why) : written
}
