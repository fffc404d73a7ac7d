import { eq } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import { keepExport } from '#lib/care/rows/exports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

interface Wish {
  readonly release: string
  readonly reason: string
}

/**
 * Somebody says why they save a release, and what was told by it, as a file for another system. It waits for them
 * alone. It needs a step up, because a file leaves the portal.
 */
export const exportRelease: Operation<
  'staff',
  Wish,
  { id: string; release: ReleaseId },
  'not_possible' | 'step_up'
> = async (tx, viewer, wish) => {
  const id = wish.release as ReleaseId
  const [found] = await tx.select({ clientId: release.clientId }).from(release).where(eq(release.id, id))
  const staff = found && (await staffWhoMay(tx, 'read_accounting', found.clientId))
  if (!staff) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const { reason } = wish
  const of = { figures: 'release', days: 0, clientId: found.clientId, releaseId: id } as const
  return ok({ id: await keepExport(tx, staff, { ...of, reason, at: viewer.at }), release: id })
}
