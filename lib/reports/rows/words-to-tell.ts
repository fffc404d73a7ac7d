import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { StaffWords } from '../rules/staff-words.ts'
import { mayTellReader } from './may-tell.ts'
import { hasUnseenHints } from './pointed-out.ts'

/** Whose account reads it, and about whom it is, where that is known. */
interface To {
  readonly centerId: CenterId
  readonly clientId: ClientId | null
  readonly reader: AccountId
}

/**
 * Words of staff as they are kept, with the release they stand on. Refused unless every topic of them may be told to
 * this reader now, and once where something was pointed out in them that whoever wrote has not looked at.
 */
export async function wordsToTell(
  tx: Tx,
  viewer: Viewer<'staff'>,
  { centerId, clientId, reader }: To,
  { words, topics: ticked, area, professional, looked }: StaffWords & { readonly looked: string },
) {
  const told = { topics: [...new Set(ticked)], area, professional: professional as StaffId | undefined }
  const ground = clientId && (await mayTellReader(tx, { ...told, centerId, clientId, reader }, viewer.at))
  if (!ground) return refused('not_released')
  if (await hasUnseenHints(tx, viewer, ground, { ...told, words, looked })) return refused('look_at_words')
  return ok({ ...ground, ...told, words })
}
