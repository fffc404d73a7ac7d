import type { Known } from '#lib/consent/decide.ts'
import { type Pair, sharingBetween } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { readPreview } from '#lib/disclosure/read/preview.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'

/**
 * Exactly what one family member sees of a client now, read from the client's side but by the same queries and through
 * the same door. Null when nothing at all is open to them.
 */
export async function asFamilyMember(
  tx: Tx,
  known: Known,
  { linkId, ...pair }: Pair & { linkId: string },
): Promise<SharedPerson | null> {
  const sharing = sharingBetween(known, pair)
  if (!sharing?.endsAt) return null
  const { release, endsAt, lines } = sharing
  const { clientName: name, relationship } = release
  const { grants, facts } = await readPreview(tx, { pair, linkId, name, relationship, endsAt, lines })
  return sharedPeople(grants, facts)[0] ?? null
}
