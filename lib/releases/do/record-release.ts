import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { keepScan } from '../rows/scans.ts'
import { writeRelease } from '../rows/write-release.ts'
import { releaseOnPaper } from '../rules/paper.ts'
import type { PaperWish, WrittenRelease } from '../rules/release-wish.ts'

type Refusal = 'step_up' | 'not_possible' | 'hour_needed' | 'begins_later' | 'corrected_already'

/**
 * Records what a client signed on paper. The outcome names every defect; a form with one stays a draft. It needs a step
 * up: an unlocked computer must not be enough to open a record. A scan of the paper is kept beside it.
 */
export const recordRelease: Operation<'staff', PaperWish, WrittenRelease, Refusal> = async (tx, viewer, wish) => {
  const staff = await staffWhoMay(tx, 'record_release', wish.client)
  const byAccountId = await ownAccountId(tx)
  if (!staff || !byAccountId) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const { timeZone } = await ownCenter(tx)
  const written = await writeRelease(tx, viewer, releaseOnPaper(wish, viewer.at, timeZone), wish.language)
  if (written.ok && wish.scan) {
    const { centerId } = staff
    await keepScan(tx, { centerId, id: written.value.id }, wish.scan, { byAccountId, at: viewer.at })
  }
  return written
}
