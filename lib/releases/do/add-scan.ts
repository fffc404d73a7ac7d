import { eq } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { KeptFile } from '#lib/attachments/rules/attachment.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { checkOf } from '../rows/check-of.ts'
import { holdReleasesOf } from '../rows/known-about.ts'
import { keepScan, scansMax, scansOf } from '../rows/scans.ts'

interface Wish {
  readonly release: string
  readonly file: KeptFile
}

/**
 * Adds the scan of a paper that was typed in, as long as nobody has looked a second time: what the second person did
 * not see is never kept as what they compared.
 */
export const addScan: Operation<
  'staff',
  Wish,
  { id: ReleaseId },
  'not_possible' | 'checked_already' | 'too_many_scans'
> = async (tx, viewer, wish) => {
  const id = wish.release as ReleaseId
  const [found] = await tx.select().from(release).where(eq(release.id, id))
  const byAccountId = await ownAccountId(tx)
  if (!found || !byAccountId || found.form !== 'paper') return refused('not_possible')
  if (!(await staffWhoMay(tx, 'record_release', found.clientId))) return refused('not_possible')
  await holdReleasesOf(tx, found.clientId)
  if (found.completedAt || (await checkOf(tx, found))?.state === 'checked') return refused('checked_already')
  if ((await scansOf(tx, id)).length >= scansMax) return refused('too_many_scans')
  await keepScan(tx, found, wish.file, { byAccountId, at: viewer.at })
  return ok({ id })
}
